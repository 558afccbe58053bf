package org.harken.access;

/** By what somebody showed who they are. */
public enum SignInWay {
  PASSWORD,
  PASSWORD_AND_CODE,
  PASSKEY,
  SINGLE_SIGN_ON
}

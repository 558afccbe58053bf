package org.harken.access.signin;

import java.util.List;

/** Offered by the demo room: accounts that the sign-in page shows, in the demo profile only. */
public interface PracticeAccounts {

  /**
   * One account to practise with.
   *
   * @param who such as "Senior representative"
   */
  record PracticeAccount(String who, String email, String password) {}

  List<PracticeAccount> accounts();
}

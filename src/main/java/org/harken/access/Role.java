package org.harken.access;

/** What somebody does in the office. What a role may do is in roles.yaml. */
public enum Role {
  REPRESENTATIVE,
  SUPERVISOR,
  DIRECTOR,
  DEPARTMENT_CONTACT,
  AUDITOR,
  PRIVACY_OFFICER,
  ADMINISTRATOR
}

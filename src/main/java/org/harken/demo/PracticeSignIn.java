package org.harken.demo;

import java.util.List;
import org.harken.access.signin.PracticeAccounts;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Whom one may sign in as, to practise. */
@Component
@Profile("demo")
class PracticeSignIn implements PracticeAccounts {

  @Override
  public List<PracticeAccount> accounts() {
    return List.of(
        account("Senior representative", "senior"),
        account("Representative in training", "trainee"),
        account("Supervisor", "supervisor"),
        account("Director", "director"),
        account("Department manager", "department"),
        account("Auditor", "auditor"),
        account("Privacy officer", "privacy"),
        account("Administrator", "admin"));
  }

  private static PracticeAccount account(String who, String key) {
    return new PracticeAccount(who, key + LakesideHealth.MAIL, LakesideHealth.PASSWORD);
  }
}

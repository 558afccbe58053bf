package org.harken.access.desk;

import org.harken.access.store.UnsentWords;
import org.harken.platform.forgetting.Forgets;
import org.harken.platform.forgetting.Subject;
import org.springframework.stereotype.Component;

/** Words kept from a locked desk are forgotten with what they were about. */
@Component
class ForgetUnsent implements Forgets {

  private final UnsentWords words;

  ForgetUnsent(UnsentWords words) {
    this.words = words;
  }

  @Override
  public String room() {
    return "access";
  }

  @Override
  public int forget(Subject subject) {
    return words.forgetAbout(subject.reference());
  }
}

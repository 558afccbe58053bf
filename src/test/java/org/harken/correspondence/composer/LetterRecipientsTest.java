package org.harken.correspondence.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.cases.Concerns;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.intake.RecordedCase;
import org.harken.cases.store.Guard;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.letters.StartLetter;
import org.harken.platform.Ids;
import org.harken.platform.mail.Outbox;
import org.harken.platform.mail.OutgoingMail;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** The outbox names a recipient only to those who may open the case. */
@SpringBootTest
class LetterRecipientsTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired Clock clock;
  @Autowired RecordCase recordCase;
  @Autowired StartLetter start;
  @Autowired Outbox outbox;
  @Autowired Guard guard;

  AccessFixture house;
  RecordedCase taken;
  String name;
  UUID mail;

  @BeforeEach
  void aLetterThatWaits() {
    house = new AccessFixture(database);
    taken = recordCase.record(house.senior, Concerns.callBell(house, clock.instant()));
    UUID letter =
        start
            .start(
                house.senior, taken.reference(), LetterKind.ACKNOWLEDGEMENT, "en", LetterText.EMPTY)
            .id();
    name = "rosa-" + Ids.next();
    mail =
        outbox.queue(
            new OutgoingMail(
                "key-" + Ids.next(),
                name + "@clinic.example",
                "A letter from the patient relations office",
                "Your letter is attached.",
                letter,
                List.of()));
    database
        .sql("update platform.outgoing_mail set status = 'HELD', last_fault = ? where id = ?")
        .params("550 <" + name + "@clinic.example> is unknown here", mail)
        .update();
  }

  private String outbox(Actor reader) throws Exception {
    return new SignedIn(context, reader).page("/outbox");
  }

  private String download() {
    return "/outbox/" + mail + ".eml";
  }

  @Test
  void whoMayOpenTheCaseSeesTheAddress() throws Exception {
    assertThat(outbox(house.supervisor)).contains(name, "Addressee of a letter", download());
  }

  @Test
  void whoeverRunsTheAccountsSeesThatAMailWaitsAndNotForWhom() throws Exception {
    assertThat(outbox(house.administrator))
        .contains("Addressee of a letter", "r…@….example", "550", "(address)")
        .doesNotContain(name, download());
  }

  @Test
  void aRestrictedCaseIsNamedToItsListAlone() throws Exception {
    guard.restrict(house.director, taken.id(), "A colleague", clock.instant());
    assertThat(outbox(house.supervisor)).doesNotContain(name, download());
    assertThat(outbox(house.director)).contains(name);
  }

  @Test
  void aCodeForSomebodyOutsideNamesNobody() throws Exception {
    String other = "code-" + Ids.next();
    outbox.queue(
        new OutgoingMail(
            "key-" + Ids.next(),
            other + "@clinic.example",
            "A letter from the patient relations office",
            "123456",
            null,
            List.of()));
    assertThat(outbox(house.director))
        .contains("Somebody who confirms their contact")
        .doesNotContain(other);
  }
}

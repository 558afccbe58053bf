package org.harken.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import org.harken.correspondence.output.Verified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A senior representative teaches a ward: plans it, opens the door, a nurse without an account
 * signs on her phone, answers before and after, and takes a certificate home.
 */
@RunningHarken
@EnabledIfEnvironmentVariable(named = "BROWSER_PATH", matches = ".+")
class TrainerTeachesAWardJourney {

  private static final String TITLE = "What patients may ask for";

  @LocalServerPort int port;
  @Autowired Clock clock;

  @Test
  void fromThePlanToTheCertificate() throws Exception {
    try (Walk trainer = new Walk(port, 1440, true);
        Walk nurse = new Walk(port, 390, false)) {
      trainer.signInAsSenior();
      trainer.open("/account");
      trainer
          .page
          .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Learning").setExact(true))
          .click();
      assertThat(trainer.page.locator("h1")).hasText("Learning");
      Classroom.plan(trainer, clock, TITLE);
      String session = trainer.page.url();
      String screen = Classroom.openDoor(trainer);

      Classroom.sign(nurse, screen, "Ana Ruiz");
      Classroom.answer(nurse, 0, 1);
      assertThat(nurse.page.locator("main")).containsText("Nothing to do now");

      trainer.page.reload();
      Classroom.press(trainer.page, "Open the second quiz");
      nurse.page.getByText("Look again").click();
      Classroom.answer(nurse, 1, 0);
      nurse.page.getByText("very useful").click();
      Classroom.press(nurse.page, "Tell them");
      assertThat(nurse.page.locator("main")).containsText("Thank you for telling us");

      trainer.page.navigate(session);
      Classroom.press(trainer.page, "End the session");
      assertThat(trainer.page.locator("main"))
          .containsText("Results are shown from 5 on, so that nobody can be made out.");
      assertThat(trainer.page.locator("main")).containsText("Ana Ruiz");

      nurse.page.reload();
      APIResponse certificate = nurse.page.request().get(nurse.page.url() + "/certificate.pdf");
      Verified.accessibleAndLasting(certificate.body());
      assertThat(Verified.words(certificate.body())).contains("Ana Ruiz", TITLE, "Maya Klein");

      nurse.open(screen);
      assertThat(nurse.page.locator("main")).containsText("Nothing here");
    }
  }
}

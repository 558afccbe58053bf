package org.harken.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.alerts.Alert;
import org.harken.alerts.Alerts;
import org.harken.cases.closing.CloseCase;
import org.harken.cases.closing.Ending;
import org.harken.cases.closing.ReopenCase;
import org.harken.cases.file.CaseView;
import org.harken.cases.file.ReadCase;
import org.harken.cases.intake.NewCase;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.merging.MergeDuplicate;
import org.harken.cases.tasks.AddTask;
import org.harken.cases.tasks.CompleteTask;
import org.harken.cases.tasks.NewTask;
import org.harken.cases.tasks.OwnTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing stays asked on a case that ended. */
@SpringBootTest
class TasksOfClosedCasesTest {

  @Autowired RecordCase recordCase;
  @Autowired ReadCase readCase;
  @Autowired CloseCase closeCase;
  @Autowired ReopenCase reopenCase;
  @Autowired MergeDuplicate mergeDuplicate;
  @Autowired AddTask addTask;
  @Autowired CompleteTask completeTask;
  @Autowired OwnTasks ownTasks;
  @Autowired Alerts alerts;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  private AccessFixture house;
  private String reference;
  private UUID done;
  private UUID open;

  @BeforeEach
  void aComplaintWithOneTaskDoneAndOneOpen() {
    house = new AccessFixture(database);
    reference = coldFood();
    done = ask("Please look at the cart.");
    completeTask.complete(house.advanced, done, "The lid was broken.");
    open = ask("Please send the list of meals.");
  }

  private String coldFood() {
    NewCase concern = Concerns.coldFood(house, clock.instant().minus(Duration.ofDays(1)));
    return recordCase.record(house.senior, concern).reference();
  }

  private UUID ask(String text) {
    return addTask.add(house.senior, reference, new NewTask(text, house.advanced.name(), null));
  }

  private void close() {
    closeCase.close(house.senior, reference, Ending.of(Outcome.RESOLVED_SATISFIED, "Content"));
  }

  private CaseView.TaskLine task(String of, UUID id) {
    return readCase.read(house.senior, of).tasks().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<UUID> waiting() {
    return ownTasks.of(house.advanced).stream().map(OwnTasks.OwnTask::id).toList();
  }

  @Test
  void theOpenTaskEndsWithTheCaseAndTheDoneOneStaysDone() {
    assertThat(waiting()).containsExactly(open);

    close();

    assertThat(task(reference, open).cancelled()).isEqualTo("case closed");
    assertThat(task(reference, open).done()).isFalse();
    assertThat(task(reference, done).cancelled()).isEmpty();
    assertThat(task(reference, done).done()).isTrue();
    assertThat(waiting()).isEmpty();
    assertThat(readCase.read(house.senior, reference).openTasks()).isZero();
    assertThat(readCase.read(house.senior, reference).timeline())
        .anyMatch(line -> line.title().startsWith("No longer needed from"));
  }

  @Test
  void whoeverWasAskedIsToldAndTheAuditNamesTheTaskOnly() {
    close();

    assertThat(alerts.unread(Objects.requireNonNull(house.advanced.id())))
        .extracting(Alert::text)
        .contains("What you were asked on " + reference + " is no longer needed: case closed.");
    assertThat(
            database
                .sql(
                    "select count(*) from audit.entry"
                        + " where action = 'cancelled task' and facts::text like :task")
                .param("task", "%" + open + "%")
                .query((row, number) -> row.getInt(1))
                .single())
        .isEqualTo(1);
  }

  @Test
  void aCancelledTaskIsRefusedWithItsReasonAndStaysSoAfterReopening() {
    close();

    assertThatThrownBy(() -> completeTask.complete(house.advanced, open, null))
        .hasMessage("This is no longer needed: case closed. Thank you.");

    reopenCase.reopen(house.senior, reference, "There is more to it.");
    assertThat(waiting()).isEmpty();
    assertThat(task(reference, open).open()).isFalse();
  }

  @Test
  void theTasksOfADuplicateGoOnInTheOtherCase() {
    String kept = coldFood();

    mergeDuplicate.merge(house.senior, reference, kept);

    assertThat(task(kept, open).open()).isTrue();
    assertThat(waiting()).containsExactly(open);
  }
}

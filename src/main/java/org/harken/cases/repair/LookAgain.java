package org.harken.cases.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.alerts.Alerts;
import org.harken.cases.Channel;
import org.harken.cases.TimelineKind;
import org.harken.cases.issues.PersonsWords;
import org.harken.cases.recognition.Answers;
import org.harken.cases.recognition.Decision;
import org.harken.cases.recognition.Retelling;
import org.harken.cases.standing.Reopening;
import org.harken.cases.standing.Standing;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Decisions;
import org.harken.cases.store.Issues;
import org.harken.cases.store.Labels;
import org.harken.cases.store.Repairs;
import org.harken.cases.store.Repairs.Entry;
import org.harken.cases.store.Timeline;
import org.harken.cases.timeline.EventTypes;
import org.harken.cases.timeline.EventTypes.EventType;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Both cases are recognised again after something told on the one was told for the other. */
@Component
class LookAgain {

  /** Where it is read what was told and what stands. */
  @Component
  record Books(
      CaseFiles files, Timeline timeline, Decisions decisions, Issues issues, Repairs repairs) {}

  /** What follows from it. */
  @Component
  record Consequences(Standing standing, Reopening reopening, Alerts alerts, Access access) {}

  private final Books books;
  private final EventTypes types;
  private final Consequences then;
  private final Chronicle chronicle;

  LookAgain(Books books, EventTypes types, Consequences then, Chronicle chronicle) {
    this.books = books;
    this.types = types;
    this.then = then;
    this.chronicle = chronicle;
  }

  /**
   * The wrong case, without it: what stands is not lowered, but those who may lower it are told.
   */
  void withoutIt(Actor actor, UUID caseId, Entry entry, String reason) {
    CaseFile file = books.files().find(caseId).orElseThrow(NotFound::new);
    if (entry.personsWords()) {
      issuesThatPointThere(actor, file, entry, reason);
    }
    List<Timeline.Said> others = books.timeline().said(caseId);
    Answers left =
        Retelling.without(
            answers(entry),
            file.answers(),
            first(caseId),
            others.stream().map(said -> answers(said.type(), said.answers())).toList());
    Channel channel = channel(file, others);
    if (left.equals(file.answers()) && channel == file.recognisedChannel()) {
      return;
    }
    Decision decision = then.standing().without(actor, file, channel, left);
    if (Standing.weight(decision.kind()) < Standing.weight(file.kind())) {
      chronicle.line(
          actor,
          caseId,
          TimelineKind.RECOGNISED,
          "Without it the rules say " + Labels.inSentence(decision.kind()),
          "It stays "
              + Labels.inSentence(file.kind())
              + " until a supervisor decides otherwise, with a reason.");
      for (Staff supervisor : then.access().staffWho("cases:downgrade", file.facility())) {
        then.alerts()
            .tell(
                supervisor.id(),
                "less-" + entry.id(),
                file.reference() + ": an entry was put right. Is it still what it was?",
                "/cases/" + file.reference() + "#because");
      }
    }
  }

  /** The right case, with it, counted from the moment it was told. */
  void withIt(Actor actor, UUID caseId, Entry entry) {
    CaseFile file = books.files().find(caseId).orElseThrow(NotFound::new);
    if (entry.personsWords() && entry.at().isBefore(file.receivedAt())) {
      books.files().receivedAt(caseId, entry.at());
      file = books.files().find(caseId).orElseThrow(NotFound::new);
      then.standing().receivedEarlier(file);
    }
    EventType type = types.find(entry.type()).orElse(null);
    Channel before = file.recognisedChannel();
    Channel told = type == null ? null : type.channel();
    Channel channel = told == null || before.isWritten() ? before : told;
    boolean more = then.standing().again(actor, file, channel, answers(entry), entry.at());
    if (more && file.isClosed()) {
      then.reopening().reopen(actor, file, "What was moved here asks for more: " + entry.title());
    }
  }

  /** An issue points at words: where they go, it goes. */
  private void issuesThatPointThere(Actor actor, CaseFile file, Entry entry, String reason) {
    List<String> left = new ArrayList<>(books.timeline().laterWords(file.id()));
    left.add(file.narrative());
    books.issues().of(file.id()).stream()
        .filter(issue -> PersonsWords.hold(List.of(entry.text()), issue.words()))
        .filter(issue -> !PersonsWords.hold(left, issue.words()))
        .forEach(
            issue ->
                books
                    .repairs()
                    .mark(
                        actor,
                        file.id(),
                        Repairs.Thing.ISSUE,
                        issue.id(),
                        reason,
                        chronicle.now()));
  }

  private Answers answers(Entry entry) {
    return answers(entry.type(), books.timeline().answersOf(entry.id()));
  }

  private Answers answers(String type, Answers said) {
    return types.find(type).map(EventType::answers).orElse(Answers.NONE).then(said);
  }

  private Map<String, Object> first(UUID caseId) {
    List<Decisions.Taken> taken = books.decisions().of(caseId);
    return taken.isEmpty() ? Map.of() : taken.getLast().decision().inputs();
  }

  /** In writing only where something else still is. */
  private Channel channel(CaseFile file, List<Timeline.Said> others) {
    if (!file.recognisedChannel().isWritten() || file.channel().isWritten()) {
      return file.recognisedChannel();
    }
    Optional<Channel> written =
        others.stream().map(said -> writtenBy(said.type())).filter(Objects::nonNull).findFirst();
    return written.orElse(file.channel());
  }

  private @Nullable Channel writtenBy(String type) {
    return types.find(type).map(EventType::channel).filter(Channel::isWritten).orElse(null);
  }
}

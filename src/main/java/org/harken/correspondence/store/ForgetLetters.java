package org.harken.correspondence.store;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.harken.platform.files.Blobs;
import org.harken.platform.forgetting.Forgets;
import org.harken.platform.forgetting.Subject;
import org.harken.platform.mail.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters, how they left, their PDFs and the mails that carried them. */
@Component
class ForgetLetters implements Forgets {

  private record Kept(UUID id, @Nullable UUID pdf) {}

  private final JdbcClient database;
  private final Blobs blobs;
  private final Outbox outbox;

  ForgetLetters(JdbcClient database, Blobs blobs, Outbox outbox) {
    this.database = database;
    this.blobs = blobs;
    this.outbox = outbox;
  }

  @Override
  public String room() {
    return "correspondence";
  }

  @Override
  public int forget(Subject subject) {
    List<Kept> letters =
        database
            .sql("select id, pdf from correspondence.letter where case_id = :id")
            .param("id", subject.id())
            .query(
                (row, number) ->
                    new Kept(row.getObject("id", UUID.class), row.getObject("pdf", UUID.class)))
            .list();
    int gone = outbox.forget(subject.id());
    for (Kept letter : letters) {
      gone += outbox.forget(letter.id());
      for (String table : List.of("sending", "risk_review", "second_look", "release_asked")) {
        gone +=
            database
                .sql("delete from correspondence.%s where letter = :id".formatted(table))
                .param("id", letter.id())
                .update();
      }
      gone +=
          database
              .sql("delete from correspondence.letter where id = :id")
              .param("id", letter.id())
              .update();
    }
    gone +=
        database
            .sql("delete from correspondence.prompt where case_id = :id")
            .param("id", subject.id())
            .update();
    letters.stream().map(Kept::pdf).filter(Objects::nonNull).forEach(blobs::remove);
    return gone;
  }
}

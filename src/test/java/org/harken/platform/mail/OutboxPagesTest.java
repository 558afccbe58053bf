package org.harken.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.platform.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class OutboxPagesTest {

  private static final Pattern NUMBER = Pattern.compile("&lt;([0-9a-f-]{36}@harken.invalid)&gt;");
  private static final Pattern MORE = Pattern.compile("href=\"(/outbox\\?[^\"]*after=[^\"]*)\"");

  @Autowired Outbox outbox;
  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;

  AccessFixture house;

  @BeforeEach
  void people() {
    house = new AccessFixture(database);
  }

  /** A mail of its own minute, far ahead so that those of others come after it. */
  private UUID queued(Instant at) {
    UUID id =
        outbox.queue(
            new OutgoingMail(
                "key-" + Ids.next(),
                "f@example.org",
                "A letter from the patient relations office",
                "Attached.",
                null,
                List.of()));
    database
        .sql("update platform.outgoing_mail set queued_at = ?, next_attempt_at = ? where id = ?")
        .params(at.atOffset(ZoneOffset.UTC), at.atOffset(ZoneOffset.UTC), id)
        .update();
    return id;
  }

  private static List<String> numbers(String page) {
    List<String> found = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(page);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void showsTwentyFiveAtATimeAndEachOnce() throws Exception {
    Instant first = Instant.parse("2099-03-01T12:00:00Z");
    for (int i = 0; i < 30; i++) {
      queued(first.plusSeconds(i / 3));
    }
    var reader = new SignedIn(context, house.supervisor);
    String one = reader.page("/outbox");
    assertThat(numbers(one)).hasSize(25);
    Matcher more = MORE.matcher(one);
    assertThat(more.find()).isTrue();
    String two = reader.page(more.group(1).replace("&amp;", "&"));
    assertThat(numbers(two)).doesNotContainAnyElementsOf(numbers(one)).hasSizeGreaterThan(4);
  }

  @Test
  void speaksInTheTimeOfTheReadersHouse() throws Exception {
    UUID id = queued(Instant.parse("2098-03-01T12:00:00Z"));
    String number =
        database
            .sql("select message_id from platform.outgoing_mail where id = ?")
            .param(id)
            .query(String.class)
            .single();
    String page =
        new SignedIn(context, house.supervisor)
            .page("/outbox?q=" + number.substring(1, number.length() - 1));
    assertThat(numbers(page)).hasSize(1);
    assertThat(page).contains("1 Mar 2098, 06:00", "Central Time").doesNotContain("UTC");
  }

  @Test
  void whatStandsWronglyInTheAddressIsAsIfItWereNotThere() throws Exception {
    var reader = new SignedIn(context, house.supervisor);
    assertThat(reader.page("/outbox?show=nothing&after=x~y")).contains("Not left yet");
    assertThat(reader.page("/outbox?q=no-such-number")).contains("No mail has this message number");
    assertThat(Bookmark.of("2026-02-24T08:14:00Z~1")).isEmpty();
    var mark = new Bookmark(Instant.parse("2026-02-24T08:14:00.123456Z"), Ids.next());
    assertThat(Bookmark.of(mark.text())).contains(mark);
  }
}

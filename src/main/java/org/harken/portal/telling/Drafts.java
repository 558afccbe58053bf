package org.harken.portal.telling;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.platform.Ids;
import org.harken.platform.files.Blobs;
import org.harken.platform.files.StoredFile;
import org.harken.portal.codes.CodeKeys;
import org.harken.portal.codes.Codes;
import org.harken.portal.codes.DraftKeys;
import org.harken.portal.codes.Passes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stories that are not sent yet. Their text and their files lie sealed: they open with the person's
 * code or with the cookie of the browser they are written in, and with nothing the house keeps.
 * They go after 14 days.
 */
@Component("portalDrafts")
class Drafts {

  static final Duration KEPT = Duration.ofDays(14);

  /** A draft that is open now, and the value of the cookie that opens it again. */
  record Opened(Draft draft, String secret) {}

  /** What a file is, told only to who has the key. */
  private record About(String name, String type, String sha256) {}

  private final JdbcClient database;
  private final Passes passes;
  private final Codes codes;
  private final Blobs blobs;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  Drafts(JdbcClient database, Passes passes, Codes codes, Blobs blobs, Clock clock) {
    this.database = database;
    this.passes = passes;
    this.codes = codes;
    this.blobs = blobs;
    this.clock = clock;
  }

  @Transactional
  Opened start(Story story, String language) {
    String code = codes.fresh();
    CodeKeys keys = CodeKeys.of(code);
    byte[] key = DraftKeys.fresh();
    UUID id = Ids.next();
    String token = Codes.secret();
    database
        .sql(
            """
            insert into portal.draft
              (id, lookup, wrapped_key, content, form_token, language, saved_at, expires_at)
            values (:id, :lookup, :wrapped, :content, :token, :language, :now, :until)
            """)
        .param("id", id)
        .param("lookup", keys.lookup())
        .param("wrapped", DraftKeys.wrap(keys, key))
        .param("content", DraftKeys.close(key, json.writeValueAsBytes(story.values())))
        .param("token", token)
        .param("language", language)
        .param("now", now())
        .param("until", now().plus(KEPT))
        .update();
    var draft =
        new Draft(id, keys.lookup(), key, code, token, story, List.of(), clock.instant(), null);
    return new Opened(draft, passes.forDraft(id, key, code));
  }

  /** The draft that is open in the browser with this cookie. */
  Optional<Draft> open(@Nullable String secret) {
    return passes.draft(secret).flatMap(pass -> read(pass.draft(), pass.key(), pass.code()));
  }

  /** The draft behind a code; opens it in one more browser. */
  @Transactional
  Optional<Opened> reopen(CodeKeys keys, String typed) {
    record Found(UUID id, byte[] wrapped) {}
    String code = Codes.tidy(typed);
    return database
        .sql(
            "select id, wrapped_key from portal.draft where lookup = :lookup and expires_at > :now and sent_case is null")
        .param("lookup", keys.lookup())
        .param("now", now())
        .query((rs, row) -> new Found(rs.getObject("id", UUID.class), rs.getBytes("wrapped_key")))
        .optional()
        .flatMap(
            found -> {
              byte[] key = DraftKeys.unwrap(keys, found.wrapped());
              return read(found.id(), key, code)
                  .map(draft -> new Opened(draft, passes.forDraft(found.id(), key, code)));
            });
  }

  /** The draft as it lies now. */
  Draft again(Draft draft) {
    return read(draft.id(), draft.key(), draft.code()).orElse(draft);
  }

  void save(Draft draft, Story story, String language) {
    database
        .sql(
            """
            update portal.draft
            set content = :content, language = :language, saved_at = :now, expires_at = :until
            where id = :id and sent_case is null
            """)
        .param("content", DraftKeys.close(draft.key(), json.writeValueAsBytes(story.values())))
        .param("language", language)
        .param("now", now())
        .param("until", now().plus(KEPT))
        .param("id", draft.id())
        .update();
  }

  void attach(Draft draft, StoredFile file) {
    database
        .sql(
            """
            insert into portal.draft_file (draft, blob, about, size, added_at)
            values (:draft, :blob, :about, :size, :now)
            """)
        .param("draft", draft.id())
        .param("blob", file.id())
        .param(
            "about",
            DraftKeys.close(
                draft.key(),
                json.writeValueAsBytes(new About(file.name(), file.type(), file.sha256()))))
        .param("size", file.size())
        .param("now", now())
        .update();
  }

  /** Opens the files of a draft for the office, in the order they came. */
  @Transactional
  List<StoredFile> openFiles(Draft draft) {
    List<StoredFile> files = known(draft.id(), draft.key());
    files.forEach(file -> blobs.unclose(file, piece -> DraftKeys.open(draft.key(), piece)));
    return files;
  }

  @Transactional
  void detach(Draft draft, UUID blob) {
    int known =
        database
            .sql("delete from portal.draft_file where draft = :draft and blob = :blob")
            .param("draft", draft.id())
            .param("blob", blob)
            .update();
    if (known == 1) {
      blobs.remove(blob);
    }
  }

  /** Holds the draft until the transaction ends; returns the case it became, if it was sent. */
  Optional<UUID> lock(Draft draft) {
    return database
        .sql("select sent_case from portal.draft where id = :id for update")
        .param("id", draft.id())
        .query((rs, row) -> Optional.ofNullable(rs.getObject("sent_case", UUID.class)))
        .single();
  }

  /** The words live in the case now; here nothing but the fact is kept. */
  void markSent(Draft draft, UUID caseId) {
    database
        .sql("update portal.draft set sent_case = :case, content = :none where id = :id")
        .param("case", caseId)
        .param("none", DraftKeys.close(draft.key(), json.writeValueAsBytes(java.util.Map.of())))
        .param("id", draft.id())
        .update();
    database
        .sql("delete from portal.draft_file where draft = :id")
        .param("id", draft.id())
        .update();
    passes.shorten(draft.id());
  }

  /** Forgets what nobody came back for, with its files. */
  @Transactional
  public void removeExpired() {
    database
        .sql(
            """
            select f.blob from portal.draft_file f join portal.draft d on d.id = f.draft
            where d.expires_at < :now
            """)
        .param("now", now())
        .query((rs, row) -> rs.getObject("blob", UUID.class))
        .list()
        .forEach(blobs::remove);
    database.sql("delete from portal.draft where expires_at < :now").param("now", now()).update();
  }

  private Optional<Draft> read(UUID id, byte[] key, String code) {
    List<DraftFile> files =
        known(id, key).stream()
            .map(file -> new DraftFile(file.id(), file.name(), file.size()))
            .toList();
    return database
        .sql(
            "select lookup, content, form_token, saved_at, sent_case from portal.draft where id = :id")
        .param("id", id)
        .query(
            (rs, row) ->
                new Draft(
                    id,
                    rs.getString("lookup"),
                    key,
                    code,
                    rs.getString("form_token"),
                    new Story(
                        json.readValue(
                            DraftKeys.open(key, rs.getBytes("content")), new TypeReference<>() {})),
                    files,
                    rs.getObject("saved_at", OffsetDateTime.class).toInstant(),
                    rs.getObject("sent_case", UUID.class)))
        .optional();
  }

  private List<StoredFile> known(UUID draft, byte[] key) {
    return database
        .sql(
            "select blob, about, size from portal.draft_file where draft = :draft order by added_at")
        .param("draft", draft)
        .query(
            (rs, row) -> {
              About about = json.readValue(DraftKeys.open(key, rs.getBytes("about")), About.class);
              return new StoredFile(
                  rs.getObject("blob", UUID.class),
                  about.name(),
                  about.type(),
                  rs.getLong("size"),
                  about.sha256());
            })
        .list();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}

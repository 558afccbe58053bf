package org.harken.competency.learning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.harken.cases.forms.Typed;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.files.Blobs;
import org.harken.platform.files.Download;
import org.harken.platform.files.StoredFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What becomes of a form that was sent: done and on to a page, or back with a sentence. */
@Component
public class Sent {

  private final Blobs blobs;

  Sent(Blobs blobs) {
    this.blobs = blobs;
  }

  /** The fields of a form that came as a record of texts. */
  public static Typed typed(String form, Record sent) {
    Map<String, String> values = new HashMap<>();
    try {
      for (RecordComponent one : sent.getClass().getRecordComponents()) {
        var read = one.getAccessor();
        read.setAccessible(true);
        if (read.invoke(sent) instanceof String text) {
          values.put(one.getName(), text);
        }
      }
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
    return new Typed(form, values);
  }

  /** Does it and goes to that page; a refusal shows the page again with what was typed. */
  public static ModelAndView form(
      Typed typed, String then, Consumer<Typed> act, Function<Typed, ModelAndView> again) {
    try {
      act.accept(typed);
      return new ModelAndView("redirect:" + then);
    } catch (Refused refusal) {
      typed.refused(refusal);
      ModelAndView page = again.apply(typed);
      page.setStatus(
          switch (refusal.code()) {
            case "file-too-large" -> HttpStatus.CONTENT_TOO_LARGE;
            case "file-kind" -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            default ->
                refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
          });
      return page;
    }
  }

  /**
   * Does something with the file that came with the form, checked by its content and kept; with
   * null where none came. Where it is refused, the file is forgotten.
   */
  public void withFile(@Nullable MultipartFile file, Consumer<@Nullable StoredFile> act) {
    @Nullable StoredFile kept = keep(file);
    try {
      act.accept(kept);
    } catch (RuntimeException refusal) {
      if (kept != null) {
        blobs.remove(kept.id());
      }
      throw refusal;
    }
  }

  private @Nullable StoredFile keep(@Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) {
      return null;
    }
    String name = file.getOriginalFilename();
    try (InputStream content = file.getInputStream()) {
      return blobs.receive(name == null || name.isBlank() ? "file" : name, content);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A kept file as it leaves the house. */
  public ResponseEntity<InputStreamResource> download(@Nullable UUID file) {
    StoredFile kept = Optional.ofNullable(file).flatMap(blobs::find).orElseThrow(NotFound::new);
    return Download.of(kept, blobs.open(kept.id()));
  }
}

package org.harken.cases.attachments;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.harken.cases.file.CaseForms;
import org.harken.platform.Refused;
import org.harken.platform.files.Blobs;
import org.harken.platform.files.StoredFile;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Files of a case: handed in, and opened again. */
@Controller
class FilePage {

  private static final Pattern REFERENCE = Pattern.compile("/cases/([^/]+)/files");

  private final AttachFile attachFile;
  private final OpenFile openFile;
  private final Blobs blobs;
  private final CaseForms forms;

  FilePage(AttachFile attachFile, OpenFile openFile, Blobs blobs, CaseForms forms) {
    this.attachFile = attachFile;
    this.openFile = openFile;
    this.blobs = blobs;
    this.forms = forms;
  }

  @PostMapping("/cases/{reference}/files")
  @Permits("cases:work")
  ModelAndView attach(
      Actor actor,
      @PathVariable String reference,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable MultipartFile file) {
    return forms.send(actor, reference, "file", fields, typed -> keep(actor, reference, file));
  }

  private void keep(Actor actor, String reference, @Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) {
      throw Refused.field("file", "Please choose a file first.");
    }
    String name = file.getOriginalFilename();
    try (InputStream content = file.getInputStream()) {
      attachFile.attach(actor, reference, name == null || name.isBlank() ? "file" : name, content);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @GetMapping("/cases/{reference}/files/{id}")
  @Permits("cases:read")
  ResponseEntity<InputStreamResource> open(
      Actor actor, @PathVariable String reference, @PathVariable UUID id) {
    StoredFile file = openFile.open(actor, reference, id);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type()))
        .contentLength(file.size())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new InputStreamResource(blobs.open(file.id())));
  }

  /** Too large, or broken on the way: back to the case, with the sentence beside the field. */
  @ExceptionHandler(MultipartException.class)
  ModelAndView tooLarge(Actor actor, HttpServletRequest request, MultipartException problem) {
    var path = REFERENCE.matcher(request.getRequestURI());
    if (!path.find()) {
      throw problem;
    }
    return forms.send(
        actor,
        path.group(1),
        "file",
        Map.of(),
        typed -> {
          throw Refused.field(
              "file", "This file is larger than 25 MB. Please bring a smaller one.");
        });
  }
}

package org.harken.cases.issues;

import java.util.UUID;
import org.harken.cases.Issue;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Issues that a program codes. */
@RestController
class IssuesApi {

  record Coded(UUID id, int number, String category) {}

  private final CodeIssue codeIssue;

  IssuesApi(CodeIssue codeIssue) {
    this.codeIssue = codeIssue;
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/issues")
  @ResponseStatus(HttpStatus.CREATED)
  Coded code(Actor actor, @PathVariable String reference, @RequestBody NewIssue body) {
    Issue issue = codeIssue.code(actor, reference, body);
    return new Coded(issue.id(), issue.number(), issue.categoryLabel());
  }
}

package org.harken.demo;

import org.harken.cases.assignment.AssignCase;
import org.harken.cases.closing.CloseCase;
import org.harken.cases.closing.ReopenCase;
import org.harken.cases.contact.RecordContactAttempt;
import org.harken.cases.cosign.SignIntake;
import org.harken.cases.danger.AcceptDanger;
import org.harken.cases.findings.RecordFinding;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.issues.CodeIssue;
import org.harken.cases.notes.AddNote;
import org.harken.cases.notes.ReferForClinicalReview;
import org.harken.cases.tasks.AddTask;
import org.harken.cases.tasks.CompleteTask;
import org.harken.cases.timeline.AddToCase;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the office does with a case: nothing else makes practice cases. */
@Component
@Profile("demo")
record Office(
    RecordCase recordCase,
    AssignCase assignCase,
    AcceptDanger acceptDanger,
    AddToCase addToCase,
    AddNote addNote,
    CodeIssue codeIssue,
    AddTask addTask,
    CompleteTask completeTask,
    RecordFinding recordFinding,
    ReferForClinicalReview referForClinicalReview,
    RecordContactAttempt recordContactAttempt,
    CloseCase closeCase,
    ReopenCase reopenCase,
    SignIntake signIntake) {}

package org.harken.demo;

import org.harken.correspondence.letters.RecordSent;
import org.harken.correspondence.letters.ReleaseLetter;
import org.harken.correspondence.letters.StartLetter;
import org.harken.correspondence.letters.WriteLetter;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the office does with letters. */
@Component
@Profile("demo")
record Post(
    StartLetter startLetter,
    WriteLetter writeLetter,
    ReleaseLetter releaseLetter,
    RecordSent recordSent) {}

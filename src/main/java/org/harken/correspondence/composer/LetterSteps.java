package org.harken.correspondence.composer;

import org.harken.correspondence.letters.AskRelease;
import org.harken.correspondence.letters.LookAtLetter;
import org.harken.correspondence.letters.PrintLetter;
import org.harken.correspondence.letters.ReadLetter;
import org.harken.correspondence.letters.RecordSent;
import org.harken.correspondence.letters.ReleaseLetter;
import org.harken.correspondence.letters.SetLetterAside;
import org.harken.correspondence.letters.StartLetter;
import org.harken.correspondence.letters.WriteLetter;
import org.harken.correspondence.risk.ReviewRisk;
import org.springframework.stereotype.Component;

/** Everything that can be done with a letter, in the order it is done. */
@Component
record LetterSteps(
    StartLetter start,
    ReadLetter read,
    WriteLetter write,
    ReleaseLetter release,
    AskRelease ask,
    PrintLetter print,
    RecordSent sent,
    LookAtLetter look,
    SetLetterAside aside,
    ReviewRisk risk) {}

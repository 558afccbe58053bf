package org.harken.cases.recognition;

import java.util.List;
import java.util.Map;
import org.harken.cases.CaseKind;

/**
 * What a concern is, and why.
 *
 * @param row the row of the table that matched, such as {@code D10}
 * @param pack the rule pack and {@code version} its version
 * @param text the reason in words for people: "it was not settled by the staff present"
 * @param citation such as {@code 42 CFR 482.13(a)(2)}
 * @param toAsk names of unanswered questions whose answer would change the class
 * @param inputs what the table was given
 * @param danger abuse, neglect or harm is alleged: somebody must look at once
 * @param forReview nothing matched: shown to a person
 */
public record Decision(
    CaseKind kind,
    String row,
    String pack,
    String version,
    String text,
    String citation,
    List<String> toAsk,
    Map<String, Object> inputs,
    boolean danger,
    boolean forReview) {}

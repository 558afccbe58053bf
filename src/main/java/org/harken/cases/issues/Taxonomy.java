package org.harken.cases.issues;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.harken.cases.store.DataFile;
import org.springframework.stereotype.Component;

/**
 * The categories, sub-codes and stages of care in force, as the CSV files beside this class list
 * them.
 */
@Component
public class Taxonomy {

  /** One category. {@code definition} is in our own words. */
  public record Category(String code, String label, String domain, String definition) {}

  /** A finer place inside a category. */
  public record SubCode(String code, String label, String category) {}

  /** When in the care it happened. */
  public record Stage(String code, String label) {}

  private final List<Category> categories =
      DataFile.rows(Taxonomy.class, "categories.csv").stream()
          .map(
              row ->
                  new Category(
                      row.getField("code"),
                      row.getField("label"),
                      row.getField("domain"),
                      row.getField("definition")))
          .toList();
  private final List<SubCode> subCodes =
      DataFile.rows(Taxonomy.class, "sub-codes.csv").stream()
          .map(
              row ->
                  new SubCode(
                      row.getField("code"), row.getField("label"), row.getField("category")))
          .toList();
  private final List<Stage> stages =
      DataFile.rows(Taxonomy.class, "stages.csv").stream()
          .map(row -> new Stage(row.getField("code"), row.getField("label")))
          .toList();

  public List<Category> categories() {
    return categories;
  }

  public List<SubCode> subCodes() {
    return subCodes;
  }

  public List<Stage> stages() {
    return stages;
  }

  /** By code or label, in any case; {@code &} and "and" are one. */
  public Optional<Category> category(String written) {
    return categories.stream()
        .filter(one -> same(one.code(), written) || same(one.label(), written))
        .findFirst();
  }

  public Optional<SubCode> subCode(String category, String written) {
    return subCodes.stream()
        .filter(one -> one.category().equals(category))
        .filter(one -> same(one.code(), written) || same(one.label(), written))
        .findFirst();
  }

  public Optional<Stage> stage(String written) {
    return stages.stream()
        .filter(one -> same(one.code(), written) || same(one.label(), written))
        .findFirst();
  }

  private static boolean same(String known, String written) {
    return plain(known).equals(plain(written));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace("&", " and ").replaceAll("[\\s_-]+", " ").strip();
  }
}

package org.harken.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.harken.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The walls of the house. */
class ArchitectureTest {

  private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.harken");
  private static final JavaClasses VIOLATORS =
      new ClassFileImporter().importPackages("org.harken.architecture.violators");

  /** Constructors over the budget, each with its reason. */
  private static final Set<String> WIDE_CONSTRUCTORS = Set.of();

  /** Files over 300 lines, each with its reason. */
  private static final Map<String, String> LONG_FILES = Map.of();

  static Stream<ArchRule> rules() {
    return Stream.of(
        Rules.TIME_COMES_FROM_THE_CLOCK,
        Rules.NAMES_SAY_WHAT_A_THING_IS,
        Rules.MODELS_KNOW_NO_FRAME,
        Rules.EVERY_ROUTE_NAMES_ITS_PERMISSION,
        Rules.constructorsAreSmall(WIDE_CONSTRUCTORS),
        Rules.FACADES_ARE_SMALL);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holdsInTheHouse(ArchRule rule) {
    rule.allowEmptyShould(true).check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("rulesWithViolators")
  void isSeenToBite(ArchRule rule) {
    assertThatThrownBy(() -> rule.check(VIOLATORS)).isInstanceOf(AssertionError.class);
  }

  static Stream<ArchRule> rulesWithViolators() {
    return Stream.of(
        Rules.TIME_COMES_FROM_THE_CLOCK,
        Rules.NAMES_SAY_WHAT_A_THING_IS,
        Rules.MODELS_KNOW_NO_FRAME,
        Rules.EVERY_ROUTE_NAMES_ITS_PERMISSION,
        Rules.constructorsAreSmall(Set.of()));
  }

  @Test
  void roomsKnowOnlyWhomTheyMay() {
    MODULES.verify();
  }

  @Test
  void diagramShowsTheHouseAsItIs() throws IOException {
    new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder("target/modulith"))
        .writeModulesAsPlantUml();
    Path drawn = Path.of("target/modulith/modules.puml");
    Files.writeString(drawn, sorted(Files.readString(Path.of("target/modulith/components.puml"))));
    assertThat(drawn)
        .as("after a wanted change: cp target/modulith/modules.puml docs/modules.puml")
        .hasSameTextualContentAs(Path.of("docs/modules.puml"));
  }

  /** Parts and arrows come in the order in which classes were found; here they are sorted. */
  private static String sorted(String diagram) {
    List<String> sorted = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (String line : diagram.lines().toList()) {
      if (isPart(line)) {
        run.add(line);
      } else {
        run.stream().sorted().forEach(sorted::add);
        run.clear();
        sorted.add(line);
      }
    }
    run.stream().sorted().forEach(sorted::add);
    return String.join("\n", sorted) + "\n";
  }

  private static boolean isPart(String line) {
    return line.startsWith("Rel(") || line.strip().startsWith("Component(");
  }

  @Test
  void filesStayShort() throws IOException {
    var sources = SourceText.files("src/main/java", ".java");
    assertThat(sources).isNotEmpty();
    for (Path file : sources) {
      if (!LONG_FILES.containsKey(file.toString())) {
        assertThat(Files.readAllLines(file))
            .as(file + " is over its budget of lines")
            .hasSizeLessThanOrEqualTo(300);
      }
    }
    for (String exception : LONG_FILES.keySet()) {
      assertThat(Path.of(exception)).as("a listed exception that is gone").exists();
    }
  }

  @Test
  void methodsStayShort() throws IOException {
    List<String> longOnes = new ArrayList<>();
    for (Path file : SourceText.files("src/main/java", ".java")) {
      SourceText.methodsLongerThan(file, 40).forEach(one -> longOnes.add(file + ": " + one));
    }
    assertThat(longOnes).as("methods over 40 lines").isEmpty();
    assertThat(
            SourceText.methodsLongerThan(
                Path.of("src/test/resources/architecture/LongMethod.txt"), 40))
        .as("the measure itself")
        .hasSize(1);
  }

  @Test
  void noRoomReadsTheTablesOfAnother() throws IOException {
    assertThat(ForeignTables.in(Path.of("src/main/java/org/harken"))).isEmpty();
    assertThat(
            ForeignTables.in(
                "cases", "select 1 from clocks.obligation o", Set.of("cases", "clocks")))
        .as("the measure itself")
        .containsExactly("clocks.obligation");
  }

  @Test
  void noLawStandsInCode() throws IOException {
    for (Path file : SourceText.files("src/main/java", ".java")) {
      String code = SourceText.withoutComments(Files.readString(file));
      assertThat(code)
          .as("a citation in code: law is data, in " + file)
          .doesNotContainPattern("\\d+ CFR \\d+");
    }
  }

  @Test
  void nothingIsLeftForLater() throws IOException {
    for (Path file : SourceText.files("src/main", "")) {
      if (file.toString().matches(".*\\.(java|jte|sql|css|js|yaml|csv|dmn)")) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContain(
                "TODO", "FIXME", "UnsupportedOperationException(", "printStackTrace", "System.out");
      }
    }
  }
}

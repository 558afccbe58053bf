package org.harken.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.harken.platform.web.Permits;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules that are checked on classes. Each has a violator that proves it bites. */
final class Rules {

  private static final DescribedPredicate<JavaMethodCall> NOW_WITHOUT_A_CLOCK =
      DescribedPredicate.describe(
          "now() without a clock",
          call ->
              call.getTargetOwner().getPackageName().equals("java.time")
                  && call.getName().equals("now")
                  && call.getTarget().getRawParameterTypes().stream()
                      .noneMatch(type -> type.getName().equals("java.time.Clock")));

  static final ArchRule TIME_COMES_FROM_THE_CLOCK =
      classes()
          .should(never(callMethodWhere(NOW_WITHOUT_A_CLOCK)))
          .as("time comes from the injected clock: law is made of dates");

  static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|DTO|Entity)")
          .as("names are the trade's, without Impl, Util, Helper, Manager, Dto, Entity");

  static final ArchRule MODELS_KNOW_NO_FRAME =
      classes()
          .that()
          .resideInAPackage("..model..")
          .and()
          .doNotHaveSimpleName("package-info") // it says who may use the rules, and is none
          .should(
              never(
                  dependOnClassesThat(
                      DescribedPredicate.describe(
                          "belong to a frame, SQL or the web",
                          type ->
                              type.getPackageName().startsWith("org.springframework")
                                  || type.getPackageName().startsWith("java.sql")
                                  || type.getPackageName().startsWith("jakarta.servlet")
                                  || type.getPackageName().startsWith("gg.jte")))))
          .as("models are pure rules: no Spring, no SQL, no web");

  static final ArchRule EVERY_ROUTE_NAMES_ITS_PERMISSION =
      methods()
          .that(
              DescribedPredicate.describe(
                  "answer requests",
                  (JavaMethod method) ->
                      AnnotatedElementUtils.hasAnnotation(method.reflect(), RequestMapping.class)))
          .should(
              new ArchCondition<JavaMethod>("have @Permits on the method or its class") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  boolean named =
                      method.isAnnotatedWith(Permits.class)
                          || method.getOwner().isAnnotatedWith(Permits.class);
                  events.add(
                      new SimpleConditionEvent(
                          method, named, method.getFullName() + " has no @Permits"));
                }
              })
          .as("every route names its permission");

  /**
   * More than six collaborators is a room that does too much; an exception is listed with its
   * reason.
   */
  static ArchRule constructorsAreSmall(Set<String> exceptions) {
    return constructors()
        .that(
            DescribedPredicate.describe(
                "belong to classes with behaviour",
                (JavaCodeUnit unit) ->
                    !unit.getOwner().isRecord()
                        && !unit.getOwner().isEnum()
                        && !unit.getOwner().isAnonymousClass()
                        && !unit.getOwner().getSimpleName().startsWith("Jte")
                        && !exceptions.contains(unit.getOwner().getName())))
        .should(
            new ArchCondition<>("take at most six parameters") {
              @Override
              public void check(
                  com.tngtech.archunit.core.domain.JavaConstructor unit, ConditionEvents events) {
                int count = unit.getRawParameterTypes().size();
                events.add(
                    new SimpleConditionEvent(
                        unit, count <= 6, unit.getFullName() + " takes " + count));
              }
            })
        .as("constructors take at most six collaborators");
  }

  /** The face of a room: the class named like the room in its root package. */
  static final ArchRule FACADES_ARE_SMALL =
      classes()
          .that(
              DescribedPredicate.describe(
                  "are the face of a room",
                  (JavaClass type) ->
                      type.getPackageName().matches("org\\.harken\\.[a-z]+")
                          && type.getSimpleName()
                              .equalsIgnoreCase(
                                  type.getPackageName().substring("org.harken.".length()))))
          .should(
              new ArchCondition<>("have at most ten public methods") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  long count =
                      type.getMethods().stream()
                          .filter(
                              method ->
                                  method
                                      .getModifiers()
                                      .contains(
                                          com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                          .count();
                  events.add(
                      new SimpleConditionEvent(
                          type, count <= 10, type.getName() + " has " + count));
                }
              })
          .as("a face has at most ten methods");

  private Rules() {}
}

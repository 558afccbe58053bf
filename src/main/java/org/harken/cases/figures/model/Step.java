package org.harken.cases.figures.model;

/** The steps of a case on its way to an answer, in order. A case may leave some out. */
public enum Step {
  RECEIVED("Received, nobody has it yet"),
  TAKEN("Somebody has it"),
  ASKED("Departments were asked"),
  HEARD("Departments have answered"),
  BEGUN("The answer is begun"),
  FINISHED("The answer is finished");

  private final String words;

  Step(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}

package org.harken.platform;

/**
 * Something has to be said first: people are led to a page that asks it, programs are told with 403
 * and a code how to say it.
 */
public class AskFirst extends Refused {

  private final String page;

  /**
   * @param page a page of the house, such as {@code /cases/PR-26-0001/reason}
   */
  public AskFirst(String code, String message, String page) {
    super(code, message);
    this.page = page;
  }

  public String page() {
    return page;
  }
}

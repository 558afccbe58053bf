package org.harken.cases.quick;

import org.harken.cases.Channel;

/** How a small contact came. */
public enum Way {
  IN_PERSON("In person", Channel.WALK_IN),
  PHONE("Phone", Channel.PHONE),
  VOICEMAIL("Voicemail", Channel.PHONE),
  EMAIL("E-mail", Channel.EMAIL),
  ROUNDING("On rounds", Channel.ROUNDING);

  private final String label;
  private final Channel channel;

  Way(String label, Channel channel) {
    this.label = label;
    this.channel = channel;
  }

  public String label() {
    return label;
  }

  /** How a case that comes of it came. */
  public Channel channel() {
    return channel;
  }
}

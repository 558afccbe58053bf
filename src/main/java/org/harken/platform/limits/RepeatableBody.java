package org.harken.platform.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * A request whose body was read once for its hash and can be read again. Files of a multipart body
 * stay where the server put them; any other body is kept in memory and bounded.
 */
record RepeatableBody(HttpServletRequest request, byte[] hash) {

  private static final int LARGEST = 4 * 1024 * 1024;

  static final class TooLarge extends ErrorResponseException {
    TooLarge() {
      super(HttpStatus.CONTENT_TOO_LARGE);
    }
  }

  static RepeatableBody read(HttpServletRequest request) throws IOException, ServletException {
    MessageDigest digest = sha256();
    String query = request.getQueryString();
    add(digest, request.getMethod());
    add(digest, request.getRequestURI());
    add(digest, query == null ? "" : query);
    String type = request.getContentType();
    if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      for (Part part : request.getParts()) {
        add(digest, part.getName());
        add(digest, String.valueOf(part.getSubmittedFileName()));
        try (InputStream content = new DigestInputStream(part.getInputStream(), digest)) {
          content.transferTo(OutputStream.nullOutputStream());
        }
      }
      return new RepeatableBody(request, digest.digest());
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new TooLarge();
    }
    digest.update(body);
    return new RepeatableBody(new Again(request, body), digest.digest());
  }

  private static void add(MessageDigest digest, String piece) {
    byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
    digest.update(
        new byte[] {
          (byte) (bytes.length >> 24),
          (byte) (bytes.length >> 16),
          (byte) (bytes.length >> 8),
          (byte) bytes.length
        });
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static final class Again extends HttpServletRequestWrapper {
    private final byte[] body;

    Again(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      return new FromMemory(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
      String name = getCharacterEncoding();
      Charset charset = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
      return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }
  }

  private static final class FromMemory extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    FromMemory(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int from, int length) {
      return bytes.read(into, from, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("read at once, never later");
    }
  }
}

package vn.tonghop.jobs.operate;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import vn.tonghop.warehouse.VisibleText;

/**
 * What commands print, in UTF-8: text that came from an agency shows its hidden signs and commands
 * no terminal.
 */
final class VisibleWriter extends FilterWriter {

  VisibleWriter(OutputStream out) {
    super(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void write(int character) throws IOException {
    write(Character.toString(character));
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    write(new String(text, offset, length));
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    out.write(VisibleText.of(text.substring(offset, offset + length)));
  }
}

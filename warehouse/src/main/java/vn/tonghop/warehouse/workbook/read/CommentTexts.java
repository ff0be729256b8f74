package vn.tonghop.warehouse.workbook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The comments on the cells of a sheet, taken as their part streams by. */
final class CommentTexts extends DefaultHandler {

  /**
   * One comment.
   *
   * @param address the cell that it is on
   */
  record CommentText(String address, String author, String text) {}

  /** A comment on anything else stands nowhere: Excel leaves it out. */
  private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");

  private final List<String> authors = new ArrayList<>();
  private final List<CommentText> comments = new ArrayList<>();
  private final StringBuilder author = new StringBuilder();
  private final RichText next = new RichText();
  private boolean isInAuthor;
  private String address = "";
  private int authorNumber;

  List<CommentText> comments() {
    return comments;
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes) {
    if (localName.equals("author")) {
      isInAuthor = true;
      author.setLength(0);
    } else if (localName.equals("comment")) {
      address = String.valueOf(attributes.getValue("ref"));
      authorNumber = Integer.parseInt(String.valueOf(attributes.getValue("authorId")));
      next.clear();
    }
    next.start(localName, attributes);
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (isInAuthor) {
      author.append(characters, start, length);
    }
    next.characters(characters, start, length);
  }

  @Override
  public void endElement(String uri, String localName, String name) {
    next.end(localName);
    if (localName.equals("author")) {
      isInAuthor = false;
      authors.add(author.toString());
    } else if (localName.equals("comment") && CELL.matcher(address).matches()) {
      comments.add(new CommentText(address, authors.get(authorNumber), next.text()));
    }
  }
}

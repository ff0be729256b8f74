package vn.tonghop.warehouse.intake.source;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.stream.Stream;

/** Why nothing came of a connection: Java's clients say no word of it, or names of classes. */
final class Unreached {

  private Unreached() {}

  /**
   * @param place host and port, as they are told
   * @return the trouble itself where it is another
   */
  static IOException at(String host, String place, IOException trouble) {
    IOException told = trouble;
    for (Throwable cause :
        Stream.<Throwable>iterate(trouble, t -> t != null, Throwable::getCause).toList()) {
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        told = new UnknownHostException(host);
      } else if (cause instanceof ConnectException && told == trouble) {
        told = new ConnectException("nothing answers at " + place);
      }
    }
    if (told != trouble) {
      told.initCause(trouble);
    }
    return told;
  }
}

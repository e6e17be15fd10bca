package app.preflight.matching;

import java.util.regex.Pattern;

/** A website by its host alone: pages of one organisation are many. */
final class Websites {

    private static final Pattern BEFORE_HOST =
            Pattern.compile("^([a-z][a-z0-9+.-]*:)?/*([^/@]*@)?(www\\d?\\.)?");
    private static final Pattern BEHIND_HOST = Pattern.compile("[:/?#\\s].*$|\\.$");

    private Websites() {}

    static String host(String value) {
        String plain = Letters.plain(value);
        String behind = BEFORE_HOST.matcher(plain).replaceFirst("");
        return BEHIND_HOST.matcher(behind).replaceFirst("");
    }
}

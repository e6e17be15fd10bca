package app.preflight.processes.outline;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A page, or what a word processor puts on the clipboard, as text with Markdown's marks. Nothing
 * but its words is kept.
 */
public final class HtmlText implements NodeVisitor {

    private static final Pattern LEVEL = Pattern.compile("mso-list:.*?level([1-9])");

    private final StringBuilder text = new StringBuilder();

    private HtmlText() {}

    public static String of(String html) {
        Element body = Jsoup.parse(html).body();
        HtmlText told = new HtmlText();
        body.select("script, style, head, o|p").remove();
        body.traverse(told);
        return told.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            words(words.getWholeText());
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    private void words(String words) {
        String one = words.replaceAll("\\s+", " ");
        text.append(isAtLineStart() ? one.stripLeading() : one);
    }

    private void begin(Element element) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                newLine();
                text.append("\n").append("#".repeat(element.normalName().charAt(1) - '0'));
                text.append(' ');
            }
            case "li" -> {
                newLine();
                int outer = element.parents().select("ul, ol").size() - 1;
                boolean numbered = element.is("ol > li");
                text.append("  ".repeat(Math.max(0, outer))).append(numbered ? "1. " : "- ");
            }
            case "p", "div", "tr", "blockquote", "section", "article" -> {
                if (!isAfterMark()) {
                    newLine();
                }
                listed(element).ifPresent(text::append);
            }
            case "br" -> text.append('\n');
            case "td", "th" -> text.append(' ');
            case "input" -> {
                if (element.attr("type").equals("checkbox")) {
                    text.append("☐ ");
                }
            }
            default -> {} // Within a line.
        }
    }

    /** A paragraph of a word processor's list brings its mark as text, in a font of symbols. */
    private static Optional<String> listed(Element paragraph) {
        var level = LEVEL.matcher(paragraph.attr("style").toLowerCase(Locale.ROOT));
        if (level.find()) {
            String mark = paragraph.select("[style*=mso-list:Ignore]").text();
            paragraph.select("[style*=mso-list:Ignore]").remove();
            String indent = "  ".repeat(level.group(1).charAt(0) - '1');
            return Optional.of(indent + (mark.matches("\\(?[0-9๐-๙].*") ? "1. " : "- "));
        }
        boolean isTitle = paragraph.className().matches("Mso(Title|Heading.*)");
        return Optional.of("# ").filter(mark -> isTitle);
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            boolean isParagraph = element.nameIs("p") && element.text().isBlank();
            boolean isList = element.nameIs("ul") || element.nameIs("ol");
            if (element.isBlock() || element.nameIs("li")) {
                newLine();
            }
            if (isParagraph || isList || element.normalName().matches("h[1-6]")) {
                text.append('\n');
            }
        }
    }

    private void newLine() {
        if (!isAtLineStart()) {
            text.append('\n');
        }
    }

    /** The paragraph of a list's item begins in the item's line. */
    private boolean isAfterMark() {
        return text.length() > 1 && text.substring(text.length() - 2).matches("[-.☐] ");
    }

    private boolean isAtLineStart() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }
}

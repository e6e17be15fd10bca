package app.preflight.matching;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a column holds, which says how its values are written alike and compared. */
enum Kind {
    EMAIL("[^@\\s]+@[^@\\s]+", "e-?mail.*|อีเมล.*"),
    DATE(Dates.PATTERN, "dob|.*birth.?da(te|y).*|date.*|.*date|วัน.*เกิด|วันที่.*"),
    PHONE(
            "(?=(.*\\d){7})[+(]?[\\d ().+/-]{7,24}((ext|x|ต่อ).*)?",
            ".*(phone|mobile|tel|fax|โทร|มือถือ|แฟกซ์).*"),
    TAX_NUMBER("\\d{13}|[\\d -]{17,18}", ".*(tax|vat|เลขประจำตัว|เลขที่ผู้เสียภาษี).*"),
    ZIP("(?=.*\\d)[\\p{L}\\d -]{4,9}", "(post(al)?[ _-]?code|zip)([ _-]?code)?|รหัสไปรษณีย์"),
    CODE("(?=.*\\d)[\\p{L}\\d ./#-]{1,16}", ".*(number|code|no|id|รหัส|เลขที่).*"),
    NAME(
            "[^\\d@]*",
            "(.*[ _-])?(names?|fore|given|first|last|middle|sur|family)([ _-]?names?)?|.*(ชื่อ|นามสกุล|สกุล).*"),
    ORGANISATION(
            ".*",
            ".*(company|organi[sz]ation|account|customer|employer|firm|business|บริษัท|องค์กร|หน่วยงาน|กิจการ|ร้าน|ลูกค้า).*"),
    WEBSITE("\\S+\\.\\S+", "web|web.?site|.*url|home.?page|เว็บ.*"),
    PROVINCE("[^\\d@]*", "province|changwat|state|city|จังหวัด"),
    TEXT(".*", "");

    private static final List<Kind> BY_HEADER =
            List.of(DATE, TAX_NUMBER, PHONE, ORGANISATION, NAME, WEBSITE, PROVINCE, ZIP);

    /** Of the values that are there, so many look like it; typing errors are what we are after. */
    private static final double MOST = 0.8;

    private final Pattern content;
    private final Pattern header;

    Kind(String content, String header) {
        this.content = Pattern.compile(content);
        this.header = Pattern.compile(header);
    }

    /** By content first; the header decides where content leaves it open. */
    static Kind of(String header, List<String> values) {
        List<String> some =
                values.stream().map(Letters::plain).filter(v -> !v.isEmpty()).limit(5000).toList();
        String title = header.strip().toLowerCase(Locale.ROOT);
        for (Kind kind : BY_HEADER) {
            if (kind.header.matcher(title).matches() && kind.share(some) >= MOST) {
                return kind == NAME && areOrganisations(some) ? ORGANISATION : kind;
            }
        }
        for (Kind kind : List.of(EMAIL, DATE, CODE)) {
            if (kind.share(some) >= MOST) {
                return kind;
            }
        }
        return TEXT;
    }

    /** Companies are called names as well. */
    private static boolean areOrganisations(List<String> names) {
        long legal = names.stream().filter(Names::isOrganisation).count();
        return legal > names.size() / 2;
    }

    private double share(List<String> values) {
        if (values.isEmpty()) {
            return 0;
        }
        long fitting = values.stream().filter(v -> content.matcher(v).matches()).count();
        return (double) fitting / values.size();
    }

    boolean isName() {
        return this == NAME || this == ORGANISATION;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    String normalise(String value) {
        return switch (this) {
            case EMAIL -> Emails.normal(value);
            case PHONE -> Phones.withoutExtension(Phones.normal(value));
            case TAX_NUMBER -> TaxNumbers.normal(value);
            case WEBSITE -> Websites.host(value);
            case PROVINCE -> Provinces.normal(value);
            case ZIP, CODE -> Letters.words(Letters.plain(value)).replace(" ", "");
            case DATE -> Dates.normal(value);
            case NAME -> Names.person(value);
            case ORGANISATION -> Names.organisation(value);
            case TEXT -> Names.words(value);
        };
    }
}

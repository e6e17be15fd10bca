package app.preflight.leads.imports;

import app.preflight.leads.LeadDetails;
import app.preflight.shared.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column holds: by its name, in Thai or English, or by what stands in it. */
final class Recognition {

    static final String FIRST_NAME = "first";
    static final String LAST_NAME = "last";

    /** A column of ours, which says why a row was rejected earlier. */
    static final String OURS = "ours";

    private static final String NAMES =
            """
            person.name           name full_name contact contact_name contact_person person lead lead_name
            person.name           ชื่อ ชื่อผู้ติดต่อ ชื่อ-นามสกุล ชื่อ-สกุล ชื่อและนามสกุล ผู้ติดต่อ ชื่อเต็ม
            first                 first_name given_name forename ชื่อจริง ชื่อต้น
            last                  last_name surname family_name นามสกุล สกุล
            person.email          email e-mail mail email_address contact_email อีเมล อีเมล์ อีเมลล์ ที่อยู่อีเมล
            person.phone          phone phone_number phone_no telephone tel tel_no mobile mobile_phone mobile_no
            person.phone          cell cell_phone contact_phone โทร โทรศัพท์ เบอร์โทร เบอร์โทรศัพท์ เบอร์ มือถือ
            person.phone          เบอร์มือถือ โทรศัพท์มือถือ หมายเลขโทรศัพท์ เบอร์ติดต่อ เบอร์โทรติดต่อ
            organisation.name     company company_name organisation organization organisation_name
            organisation.name     organization_name account account_name customer customer_name firm employer
            organisation.name     business business_name บริษัท ชื่อบริษัท หน่วยงาน ชื่อหน่วยงาน องค์กร ชื่อองค์กร
            organisation.name     ลูกค้า ชื่อลูกค้า ร้าน ชื่อร้าน กิจการ ชื่อกิจการ นิติบุคคล ชื่อนิติบุคคล
            organisation.taxId    tax_id tax_no tax_number vat_id vat_no vat_number tax_identification_number
            organisation.taxId    เลขผู้เสียภาษี เลขที่ผู้เสียภาษี เลขประจำตัวผู้เสียภาษี เลขประจำตัวผู้เสียภาษีอากร
            organisation.taxId    เลขทะเบียนนิติบุคคล
            organisation.website  website web web_site url homepage เว็บไซต์ เว็บไซท์ เว็บ
            organisation.province province changwat state city จังหวัด
            organisation.zip      zip zip_code postcode post_code postal_code รหัสไปรษณีย์
            source                source lead_source channel ที่มา แหล่งที่มา ช่องทาง
            ours                  rejected_line rejected_because บรรทัดที่ไม่รับ เหตุที่ไม่รับ
            """;

    private static final Map<String, String> BY_NAME = byName();

    private static final List<Map.Entry<String, Pattern>> BY_CONTENT =
            List.of(
                    Map.entry("person.email", Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")),
                    Map.entry("organisation.taxId", Pattern.compile("\\d{13}|[\\d -]{17}")),
                    Map.entry(
                            "person.phone",
                            Pattern.compile("\\+66[\\d ()-]{8,13}|0[\\d ()-]{8,11}")),
                    Map.entry("organisation.website", Pattern.compile("(https?://|www\\.)\\S+")));

    /** Of the cells that are filled: typing errors are everywhere. */
    private static final double MOST = 0.8;

    private Recognition() {}

    private static Map<String, String> byName() {
        Map<String, String> fields = new HashMap<>();
        NAMES.lines()
                .forEach(line -> {
                    List<String> words = List.of(line.split(" +"));
                    words.stream()
                            .skip(1)
                            .forEach(name -> fields.put(bare(name), words.getFirst()));
                });
        LeadDetails.PATHS.forEach(path -> fields.put(bare(path), path));
        return fields;
    }

    private static String bare(String name) {
        return Text.searchable(name).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }

    static Optional<String> byName(String column) {
        return Optional.ofNullable(BY_NAME.get(bare(column)));
    }

    static Optional<String> byContent(List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        return BY_CONTENT.stream()
                .filter(field -> looksLike(field.getValue(), filled))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean looksLike(Pattern content, List<String> cells) {
        long alike = cells.stream().filter(cell -> content.matcher(cell.strip()).matches()).count();
        return !cells.isEmpty() && alike >= MOST * cells.size();
    }
}

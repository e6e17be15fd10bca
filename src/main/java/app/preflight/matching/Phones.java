package app.preflight.matching;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Phone numbers in E.164, a number without a country being a Thai one, with its extension. */
final class Phones {

    private static final String HERE = "TH";

    /** Digits of a number of here, on the landline and of a mobile. */
    private static final int SHORTEST = 9;

    private static final int LONGEST = 10;

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Phones() {}

    static String withoutExtension(String normal) {
        int extension = normal.indexOf('x');
        return extension < 0 ? normal : normal.substring(0, extension);
    }

    static String normal(String value) {
        String plain = Letters.plain(value).replace("ต่อ", " ext ");
        return isOfHere(plain) ? ofHere(plain) : read(plain);
    }

    /** The digits alone as they are dialled, which is how nearly all are written. */
    private static boolean isOfHere(String plain) {
        return plain.length() >= SHORTEST
                && plain.length() <= LONGEST
                && plain.charAt(0) == '0'
                && plain.charAt(1) != '0'
                && Letters.digits(plain).length() == plain.length();
    }

    private static String ofHere(String digits) {
        PhoneNumber number =
                new PhoneNumber()
                        .setCountryCode(NUMBERS.getCountryCodeForRegion(HERE))
                        .setNationalNumber(Long.parseLong(digits));
        return valid(number).orElse(digits);
    }

    private static String read(String plain) {
        try {
            return valid(NUMBERS.parse(plain, HERE)).orElseGet(() -> Letters.digits(plain));
        } catch (NumberParseException noNumber) {
            return Letters.digits(plain);
        }
    }

    private static Optional<String> valid(PhoneNumber number) {
        if (!NUMBERS.isValidNumber(number)) {
            return Optional.empty();
        }
        String form = NUMBERS.format(number, PhoneNumberFormat.E164);
        return Optional.of(number.hasExtension() ? form + "x" + number.getExtension() : form);
    }
}

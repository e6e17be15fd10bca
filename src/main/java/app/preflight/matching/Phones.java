package app.preflight.matching;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** Phone numbers in E.164, a number without a country being a Thai one, with its extension. */
final class Phones {

    private static final String HERE = "TH";

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Phones() {}

    static String withoutExtension(String normal) {
        int extension = normal.indexOf('x');
        return extension < 0 ? normal : normal.substring(0, extension);
    }

    static String normal(String value) {
        String plain = Letters.plain(value).replace("ต่อ", " ext ");
        try {
            PhoneNumber number = NUMBERS.parse(plain, HERE);
            if (NUMBERS.isValidNumber(number)) {
                String form = NUMBERS.format(number, PhoneNumberFormat.E164);
                return number.hasExtension() ? form + "x" + number.getExtension() : form;
            }
        } catch (NumberParseException noNumber) {
            return Letters.digits(plain);
        }
        return Letters.digits(plain);
    }
}

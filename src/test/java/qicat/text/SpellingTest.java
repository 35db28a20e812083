package qicat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which spellings are one word, and which only look so. */
class SpellingTest {
  /** British and American, by class. */
  private static final String SAME =
      """
      organise/organize organised/organized organises/organizes organising/organizing
      organiser/organizer organisers/organizers organisation/organization
      organisations/organizations organisational/organizational
      organisationally/organizationally reorganisation/reorganization
      prioritise/prioritize prioritising/prioritizing prioritisation/prioritization
      randomised/randomized randomisation/randomization randomising/randomizing
      hospitalised/hospitalized hospitalisation/hospitalization
      hospitalisations/hospitalizations immunise/immunize immunisation/immunization
      standardised/standardized standardisation/standardization
      personalised/personalized personalisation/personalization
      optimise/optimize optimising/optimizing minimise/minimize minimising/minimizing
      recognise/recognize recognised/recognized recognising/recognizing
      recognisable/recognizable recognisably/recognizably unrecognised/unrecognized
      realise/realize realised/realized summarise/summarize summarises/summarizes
      specialise/specialize specialised/specialized generalise/generalize
      generalisable/generalizable generalisability/generalizability
      apologise/apologize criticise/criticize emphasise/emphasize emphasising/emphasizing
      utilise/utilize utilisation/utilization mobilise/mobilize stabilised/stabilized
      sterilise/sterilize sterilisation/sterilization catheterise/catheterize
      anaesthetise/anesthetize visualise/visualize hypothesise/hypothesize
      synthesise/synthesize categorised/categorized characterise/characterize
      centralisation/centralization digitise/digitize digitisation/digitization
      modernisation/modernization decentralised/decentralized authorise/authorize
      stigmatising/stigmatizing patronisingly/patronizingly agonisingly/agonizingly
      aggrandisement/aggrandizement cognisant/cognizant recognisance/recognizance
      soliloquise/soliloquize fertiliser/fertilizer moisturisers/moisturizers

      analyse/analyze analysed/analyzed analyses/analyzes analysing/analyzing
      analyser/analyzer analysers/analyzers paralyse/paralyze paralysed/paralyzed
      catalyse/catalyze catalysing/catalyzing dialyse/dialyze dialysed/dialyzed
      hydrolysed/hydrolyzed psychoanalyse/psychoanalyze breathalyser/breathalyzer

      behaviour/behavior behaviours/behaviors behavioural/behavioral
      behaviourally/behaviorally behaviourism/behaviorism misbehaviour/misbehavior
      colour/color colours/colors coloured/colored colouring/coloring colourful/colorful
      colourless/colorless discolouration/discoloration colourblind/colorblind
      favour/favor favours/favors favoured/favored favourable/favorable
      favourably/favorably favourite/favorite unfavourable/unfavorable
      honour/honor honoured/honored honourable/honorable dishonour/dishonor
      labour/labor labours/labors laboured/labored labourer/laborer labourers/laborers
      neighbour/neighbor neighbours/neighbors neighbouring/neighboring
      neighbourhood/neighborhood neighbourhoods/neighborhoods tumour/tumor tumours/tumors
      rumour/rumor humour/humor humoured/humored vigour/vigor rigour/rigor harbour/harbor
      harbouring/harboring endeavour/endeavor endeavours/endeavors saviour/savior
      savoury/savory flavour/flavor flavoured/flavored odour/odor odours/odors
      odourless/odorless vapour/vapor armour/armor candour/candor clamour/clamor
      demeanour/demeanor misdemeanour/misdemeanor splendour/splendor valour/valor
      fervour/fervor ardour/ardor rancour/rancor arbour/arbor enamoured/enamored

      centre/center centres/centers centred/centered centring/centering
      epicentre/epicenter theatre/theater theatres/theaters fibre/fiber fibres/fibers
      fibreoptic/fiberoptic litre/liter litres/liters millilitre/milliliter
      decilitre/deciliter metre/meter metres/meters kilometre/kilometer
      millimetres/millimeters nanometre/nanometer titre/titer titres/titers
      goitre/goiter calibre/caliber lustre/luster lacklustre/lackluster sombre/somber
      spectre/specter sceptre/scepter meagre/meager sabre/saber louvre/louver mitre/miter
      manoeuvre/maneuver manoeuvres/maneuvers manoeuvred/maneuvered
      manoeuvring/maneuvering manoeuvrable/maneuverable manoeuvrability/maneuverability

      catalogue/catalog catalogues/catalogs catalogued/cataloged cataloguing/cataloging
      cataloguer/cataloger dialogue/dialog dialogues/dialogs analogue/analog
      analogues/analogs monologue/monolog epilogue/epilog prologue/prolog
      homologue/homolog pedagogue/pedagog

      paediatrician/pediatrician paediatricians/pediatricians paediatric/pediatric
      paediatrics/pediatrics orthopaedic/orthopedic orthopaedics/orthopedics
      encyclopaedia/encyclopedia haemoglobin/hemoglobin haemorrhage/hemorrhage
      haemorrhagic/hemorrhagic haemorrhages/hemorrhages haemorrhoids/hemorrhoids
      haematology/hematology haematologist/hematologist haematuria/hematuria
      haemodialysis/hemodialysis haemophilia/hemophilia haemolytic/hemolytic haem/heme
      ischaemic/ischemic ischaemia/ischemia hypoglycaemia/hypoglycemia
      hypoglycaemic/hypoglycemic hyperglycaemia/hyperglycemia glycaemic/glycemic
      septicaemia/septicemia anaemia/anemia anaemic/anemic leukaemia/leukemia
      leukaemias/leukemias bacteraemia/bacteremia uraemia/uremia hypoxaemia/hypoxemia
      hyponatraemia/hyponatremia thalassaemia/thalassemia toxaemia/toxemia
      anaesthetist/anesthetist anaesthetists/anesthetists anaesthesia/anesthesia
      anaesthetic/anesthetic anaesthetics/anesthetics aesthetic/esthetic
      hyperaesthesia/hyperesthesia paraesthesia/paresthesia
      oestrogen/estrogen oestradiol/estradiol oesophagus/esophagus
      oesophageal/esophageal oesophagitis/esophagitis oedema/edema oedematous/edematous
      papilloedema/papilledema lymphoedema/lymphedema foetus/fetus foetal/fetal
      caesarean/cesarean caesareans/cesareans caesarian/cesarean caesium/cesium
      faeces/feces faecal/fecal caecum/cecum gynaecologist/gynecologist
      gynaecology/gynecology gynaecological/gynecological aetiology/etiology
      aetiological/etiological diarrhoea/diarrhea diarrhoeal/diarrheal
      gonorrhoea/gonorrhea dysmenorrhoea/dysmenorrhea apnoea/apnea dyspnoea/dyspnea
      tachypnoea/tachypnea archaeology/archeology palaeolithic/paleolithic
      phaeochromocytoma/pheochromocytoma homoeopathy/homeopathy coeliac/celiac
      amoebic/amebic naevus/nevus pharmacopoeia/pharmacopeia mediaeval/medieval
      leucocyte/leukocyte leucocytes/leukocytes leucopenia/leukopenia aeon/eon

      travelling/traveling travelled/traveled traveller/traveler travellers/travelers
      labelled/labeled labelling/labeling unlabelled/unlabeled modelling/modeling
      modelled/modeled modeller/modeler remodelling/remodeling counselling/counseling
      counselled/counseled counsellor/counselor counsellors/counselors
      councillor/councilor councillors/councilors cancelled/canceled
      cancelling/canceling signalling/signaling fuelled/fueled refuelling/refueling
      channelled/channeled levelling/leveling tunnelling/tunneling marshalled/marshaled
      initialled/initialed totalling/totaling dialled/dialed equalled/equaled
      unrivalled/unrivaled quarrelling/quarreling panellist/panelist
      panellists/panelists pencilled/penciled spiralling/spiraling
      unravelling/unraveling marvellous/marvelous trialled/trialed trialling/trialing
      medallist/medalist jeweller/jeweler jewellery/jewelry swivelling/swiveling

      fulfil/fulfill fulfils/fulfills fulfilment/fulfillment enrol/enroll enrols/enrolls
      enrolment/enrollment enrolments/enrollments instil/instill distil/distill
      skilful/skillful skilfully/skillfully wilful/willful wilfully/willfully
      instalment/installment instalments/installments tranquilliser/tranquilizer
      tranquillity/tranquility woollen/woolen

      defence/defense defences/defenses defenceless/defenseless offence/offense
      offences/offenses pretence/pretense licence/license licences/licenses
      licenced/licensed practise/practice practises/practices practised/practiced
      practising/practicing

      programme/program programmes/programs judgement/judgment judgements/judgments
      judgemental/judgmental misjudgement/misjudgment acknowledgement/acknowledgment
      acknowledgements/acknowledgments ageing/aging sceptic/skeptic sceptical/skeptical
      scepticism/skepticism grey/gray greys/grays greying/graying mould/mold
      mouldy/moldy moult/molt smouldering/smoldering tyre/tire tyres/tires
      artefact/artifact artefacts/artifacts whilst/while amongst/among towards/toward
      afterwards/afterward upwards/upward learnt/learned spelt/spelled burnt/burned
      spoilt/spoiled plough/plow draught/draft cosy/cozy moustache/mustache
      aluminium/aluminum sulphur/sulfur sulphate/sulfate sulphonamide/sulfonamide
      bisulphate/bisulfate orientated/oriented disorientated/disoriented
      preventative/preventive speciality/specialty specialities/specialties
      neurone/neuron neurones/neurons focussed/focused focussing/focusing
      benefitted/benefited biassed/biased dietician/dietitian dieticians/dietitians
      adviser/advisor advisers/advisors yoghurt/yogurt liquorice/licorice
      queueing/queuing useable/usable useability/usability liveable/livable
      sizeable/sizable pyjamas/pajamas cheque/check disc/disk discs/disks maths/math
      mum/mom mums/moms aeroplane/airplane
      """;

  /** Words that a rule must leave two, most of them a letter or two from a pair above. */
  private static final String APART =
      """
      four/for hour/hor tour/tor pour/por our/or your/yor sour/sor flour/flor floured/floored
      contour/contor detour/detor court/cort course/corse source/sorce mourn/morn
      journal/jornal resource/resorce tourist/torist devour/devor glamour/glimmer
      rumour/roomer humour/humerus tumour/tutor vigour/vicar rigour/rigger labour/label
      colour/collar colours/cholera harbour/harbinger savour/saver honour/owner armour/amour

      centre/cent centred/scented metre/met metre/metro litre/lit litre/litter titre/tire
      titre/title fibre/fiction theatre/threat acre/acer ogre/oger genre/gener cadre/cader
      massacre/massacer mediocre/medioker lucre/lucer are/aer core/coer pure/puer
      measure/measuer entire/entier square/squaer mitred/mitted string/stering

      rogue/rog vogue/vog fatigue/fatig league/leag plague/plag tongue/tong
      intrigue/intrig vague/vag dialogue/dialysis catalogue/catalyst prologue/prolong

      does/des goes/ges shoes/shes toes/tes heroes/heres poem/pem poet/pet poetry/petry
      canoe/cane maestro/mestro phoenix/phenix aerial/area aerial/erial aerobic/erobic
      aeroplane/plane oboe/obe coexist/cexist coerce/cerce coefficient/cefficient
      noel/nel michael/michel israel/isrel algae/alge larvae/larve vertebrae/vertebre
      phase/phaese haem/hem paean/pean foetal/fatal oedema/eczema anaemia/enema
      aesthetic/ascetic faecal/fickle apnoea/apology

      practice/practical practise/practical practitioner/practical advise/advice
      device/devise licence/licensee licence/lice prise/price rise/ice analyst/analysis
      analyse/analysis analysis/analyst analyses/analysts paralysis/paralyse
      dialysis/dialyse promise/premise promised/premised exercise/exorcise
      precise/precis concise/consist revise/reverse advertise/adversity
      organism/organise organist/organise realist/realise optimism/optimise
      criticism/criticise specialist/specialise basis/baize crisis/crises thesis/theses
      list/lizt assist/assize distance/dizzy tennis/tenize treatise/treat
      expertise/expert paradise/parade franchise/french merchandise/merchant
      wise/wize raise/raze disguise/disgust vise/vice size/seize

      filling/filing filled/filed willing/wiling tilled/tiled polled/poled pilling/piling
      stalled/staled smiling/smelling called/caled controlled/controled
      counsellor/councillor counsel/council cancellation/cancelation caller/caler
      metallic/metalic allergy/alergy ballot/balot modal/model label/labial travel/travail
      fulfilled/fulfiled fulfil/fill enrol/enable initially/initialy totally/totaly

      storey/story storeys/stories kerb/curb prize/prise disease/decease form/from
      collage/college story/store draught/drought plough/plot mould/moult mould/mode
      grey/great tyre/tyro tire/tiara check/chick disc/discus math/moth mum/mummy
      programme/programmed programmer/program ageing/agency enquire/acquire
      stationary/stationery principal/principle complement/compliment affect/effect
      dependant/dependent discreet/discrete personal/personnel ensure/insure
      whilst/whist learnt/learn burnt/burn spelt/spell towards/to wards/ward
      rewards/reward stewards/steward forwards/forward judge/judgement gem/judgement
      orient/oriental sceptic/septic sulphur/sulky speciality/special
      preventative/prevention neuron/neural focus/focal bias/basis disc/dish
      """;

  private static List<String[]> pairs(String table) {
    List<String[]> pairs = new ArrayList<>();
    for (String each : Split.at(" \n", table)) {
      int slash = each.indexOf('/');
      if (slash > 0) {
        pairs.add(new String[] {each.substring(0, slash), each.substring(slash + 1)});
      }
    }
    return pairs;
  }

  private static List<Arguments> arguments(String table) {
    List<Arguments> arguments = new ArrayList<>();
    for (String[] pair : pairs(table)) {
      arguments.add(Arguments.of(pair[0], pair[1]));
    }
    return arguments;
  }

  static List<Arguments> same() {
    return arguments(SAME);
  }

  static List<Arguments> apart() {
    return arguments(APART);
  }

  @ParameterizedTest
  @MethodSource("same")
  void bringsBothSpellingsToOne(String british, String american) {
    assertEquals(Spelling.common(american), Spelling.common(british));
    assertTrue(English.mayBeForms(british, american), "told apart before they are compared");
  }

  @ParameterizedTest
  @MethodSource("apart")
  void leavesTwoWordsTwo(String one, String other) {
    assertNotEquals(Spelling.common(one), Spelling.common(other));
  }

  @Test
  void theTablesAreNotCut() {
    assertTrue(pairs(SAME).size() >= 250, "pairs that are the same");
    assertTrue(pairs(APART).size() >= 120, "pairs that are not");
  }

  @Test
  void theCommonFormIsItsOwn() {
    for (String table : List.of(SAME, APART)) {
      for (String[] pair : pairs(table)) {
        for (String word : pair) {
          String common = Spelling.common(word);
          assertEquals(common, Spelling.common(common), word);
        }
      }
    }
  }

  /** No two pairs of the table have one form, unless they share a word. */
  @Test
  void thePairsDoNotMeet() {
    Map<String, String> american = new HashMap<>();
    for (String[] pair : pairs(SAME)) {
      String before = american.put(Spelling.common(pair[0]), pair[1]);
      assertTrue(before == null || before.equals(pair[1]), pair[0] + " meets " + before);
    }
  }

  /** What is the same on both sides of the ocean and looks as if it were not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "advise",
        "revised",
        "supervising",
        "exercises",
        "precise",
        "surprising",
        "enterprise",
        "compromise",
        "promises",
        "premises",
        "praise",
        "likewise",
        "disguise",
        "franchise",
        "expertise",
        "treatise",
        "analysis",
        "paralysis",
        "basis",
        "specialist",
        "pour",
        "hours",
        "tourism",
        "contour",
        "journal",
        "source",
        "measure",
        "figures",
        "acre",
        "genre",
        "league",
        "vogue",
        "does",
        "shoes",
        "poetry",
        "canoe",
        "phoenix",
        "aerobic",
        "larvae",
        "israel",
        "called",
        "controlled",
        "filling",
        "billing",
        "excellence",
        "allergy",
        "program",
        "care",
        "story",
        "storey",
        "practical",
        "policy",
        "quality",
        "nhs",
        "b12",
        "日",
        "é",
        "ab",
        "x"
      })
  void leavesTheRest(String word) {
    assertEquals(word, Spelling.common(word));
  }

  @ParameterizedTest
  @CsvSource({
    "organis, organize",
    "organisatio, organizations",
    "prioriti, prioritise",
    "analys, analyzed",
    "analyz, analysing",
    "behaviour, behavioral",
    "favouri, favorites",
    "colour, colorful",
    "paed, pediatrics",
    "haemo, hemoglobin",
    "oesoph, esophageal",
    "oestr, estrogen",
    "estr, oestrogen",
    "aetio, etiology",
    "gynaecol, gynecologist",
    "centre, centers",
    "fibre, fibers",
    "catalogue, catalogs",
    "labelled, labeled",
    "practis, practicing",
    "defenc, defenses",
    "sulph, sulfate",
    "sceptic, skepticism"
  })
  void aPrefixBeginsTheOtherSpelling(String prefix, String word) {
    String common = Spelling.common(word);
    assertTrue(common.startsWith(Spelling.commonPrefix(prefix)), common);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "is", "ab", "é", "日", "1", "12ise"})
  void leavesWhatIsNoWord(String text) {
    assertEquals(text, Spelling.commonPrefix(text));
    assertEquals(text, Spelling.common(text));
  }
}

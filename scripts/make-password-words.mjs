/**
 * Builds core/engine/credentials/password-words.generated.ts: 1,024 words, so that a word is exactly ten bits.
 *
 *   node scripts/make-password-words.mjs <folder with eff-short and eff-long> [target folder]
 *
 * The sources are the EFF's short and long word lists (CC-BY 3.0 US), one word to a line. Debian ships them:
 * `apt-get download xkcdpass`, `dpkg -x`, then usr/lib/python3/dist-packages/xkcdpass/static.
 * Left out of the short list is what a school would not print on a letter to a family, and what is easily misheard
 * or misspelt; picked from the long list is what fills the gap.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const wordCount = 1024;

const leftOut = {
  violence: `anger armed armor army arson ashen ashes avert baton bash blade blast bully cane clash cramp crush cut fang
    flame foe gag gore grab harm hate hunt hurt jab lance lash mace pound punch rage raid shock shove slain slam
    slash slit smash snare sting stomp stung swipe tank taunt thump trap wound wrath wreck chase shred`,
  crime: `alibi bribe clink crook evade evict frisk judge junky juror jury plead plot poach rebel riot rogue scam
    sham shady stash stole theft trial truce vice stark lurk lure prank`,
  drugs: `acid baked blaze blunt bud buzz cider coke crank dab deal dose drank flask glue grass gummy hash herbs
    ice juice keg malt mule ounce pod poppy proof score sip sniff snort snuff speed stout suds tweak upper user vapor
    yeast`,
  gambling: `dice poker slot wager`,
  body: `agony bloat body boil boned boney bony bulge bust cheek chest clap coma cough crave curvy deaf decay dizzy elope
    erupt femur fetal fever fling flirt gas groom grope gut hefty hump hung hunk knee limb lip liver lung lying
    marry mate moan moist mold mount mouth musky mute nag panty pants perky perm polio probe putt rabid rash ream
    rigor runny rut shaft sheet skirt slept slimy slob slug slurp smell spew squat stain stank stool stud sweat tart
    thigh thong throb tummy uncut viral virus vixen wad widow wife wink womb wrist sauna date breed broad come
    colt bunt size`,
  faith: `angel bless cross cult cupid curse evil halo islam lent mardi omen pagan saint santa saved sect tarot
    yoga guru swear swore`,
  death: `grave grief mummy slab wake drown ditch rope`,
  people: `aged aging alien bleak blimp blob chief chump chunk crazy dense ditzy doll dude dwarf ebony fool frail geek
    goofy guy lady lazy moody mousy mug nerd nutty petty poser prude prune punk quack race scold scorn scowl shack shun
    silly smirk sneer snub sulk tacky tribe trump wasp wimp woozy pest bush dingy filth flaky rank roast scoff
    snarl duty debt broke sadly worry panic lurch ouch`,
  brands: `ebay jeep xerox yahoo yelp zoom wifi tweet morse`,
  food: `bacon pork vegan`,
  politics: `visa voter union race wages`,
  sound: `aide aids aloe amino angle ankle bok cache canon chili chute clad creme crepe dimly dowry eel folic fray kung
    knelt mumbo niece ninth petri pry ritzy shush whiff whole whoop wiry wispy yo-yo yoyo yummy affix cleft cushy dandy
    skew tux fled darn`,
  dull: `slum trash rant scare scary scuff drab slack sling heave ooze spied spoof stray thud used utter both hers
    those thus upon from many most rust trick sneak false buck blurt chuck clump clamp crept crumb gush hush shut
    spoil spill stump stuck slush snore stall gray donut duct drove dug dwell eaten eats awoke blank decal debug debit
    erase faced fade fend given gave grew kept lived spent spoke stays stood said taper taps wick wilt void veto undo
    acre alias argue baggy boss broil buggy cause chaos chomp chop chow churn cod cot crawl cried elude error heap issue
    jaws late limes mama mulch pout prong pug rigid risk rival ruin rush shaky shown slaw slick slip squad strut swept
    swarm wipe wired
    untie tamer swab fall fax payer pager grub grunt gulp hasty jolt lint mull opt outer prior props purr quake rack
    rerun repel savor sepia showy shy sift skid skier slang spree spur smog snout stoop spiny stunt fried froze`,
};

const pickedFromLong =
  `acrobat amber anchor animal antelope apricot backpack backyard bakery balcony bamboo banana banner
  barrel basket bobcat bonfire bottle breeze bright bronze bubble bucket buffalo cabbage cactus camera canary candle canopy
  canyon carrot celery cement cheese chapter cinema circle circus citrus clever clover cobalt cobweb coconut coffee collar
  colony copper corner cosmic cottage cotton cradle crayon cricket crystal cupcake curtain dinner dolphin doodle driver
  duckling earring editor emerald emblem energy engine fabric falcon family festival fiddle figure fossil fountain friend
  frosty gallery gallon garden garlic garnet giggle glacier glider goldfish gondola gopher granite gravel ground hammock
  hamper hamster handball harbor harmony harvest helmet helper humble iguana jacket jasmine jersey jingle jogger juggle
  juniper kangaroo kennel kettle kindly kitchen kitten ladder lagoon lantern laptop laurel legend letter library little
  lizard lumber lunchbox luster mammal marathon margin marina maroon mascot matchbox mosaic motion mountain museum napkin
  nature nectar nibble nimble nugget nutmeg oblong oboe octagon octopus onward outdoors outline oxygen oyster paddle palace
  pancake panther pantry papaya parade parcel parka parrot pastel pebble pelican pencil pendant platter player playful
  polish polygon popcorn poplar postcard poster pretzel puppet purple puzzle pyramid quail radish railroad raisin ramble
  ranger ribbon ripple rocket roster runner runway safari sample sandal sandbox sapling scenic scooter screen script sesame
  setting shadow shamrock shelter shower shrimp silver simple singer skater sketch skylight slider smooth snowman spider
  spinach spiral spring sprout spruce stable stadium starfish starry statue stencil stereo stream street studio subway
  supper surfer tablet tadpole theater thermos thicket thimble tinsel tractor trapeze triangle tricycle tripod trophy
  turbine turtle umbrella unicorn upbeat uphill uptown vacation valley vanilla velvet vessel village violet violin vision
  voyage waffle walnut walrus wildcat willow winner winter wisdom wobble yarn yogurt yonder`.split(
    /\s+/,
  );

const [sources, folder = 'core/engine/credentials'] = process.argv.slice(2);
if (sources === undefined) throw new Error('Say where the EFF word lists are.');
const short = readWords('eff-short');
const long = new Set(readWords('eff-long'));
const unfit = new Set(Object.values(leftOut).join(' ').split(/\s+/));
complainAbout(
  'not in the short list',
  [...unfit].filter((word) => !short.includes(word)),
);
complainAbout(
  'not in the long list',
  pickedFromLong.filter((word) => !long.has(word)),
);

const kept = short.filter((word) => !unfit.has(word));
const words = [...new Set([...kept, ...pickedFromLong])].sort();
complainAbout(
  'not plain',
  words.filter((word) => !/^[a-z]{3,}$/.test(word)),
);
if (words.length !== wordCount) throw new Error(`${words.length} words instead of ${wordCount}.`);

writeFileSync(
  join(folder, 'password-words.generated.ts'),
  `// Generated by scripts/make-password-words.mjs; do not edit.
// Words chosen from the EFF word lists, (c) 2016 Electronic Frontier Foundation, https://www.eff.org/dice,
// licensed under CC-BY 3.0 US, https://creativecommons.org/licenses/by/3.0/us/; the choice is ours.

/** 1,024 words for passwords (D34): of each how many letters it has from the one before, and the others. */
export const packedWords =
  '${words.map(packed).join('')}';
`,
);

/** A third less to load than whole words, where all is compressed. */
function packed(word, place) {
  const before = words[place - 1] ?? '';
  let shared = 0;
  while (shared < 9 && word[shared] === before[shared]) shared++;
  return `${shared}${word.slice(shared)}`;
}

function readWords(name) {
  return readFileSync(join(sources, name), 'utf8').split(/\s+/).filter(Boolean);
}

function complainAbout(what, list) {
  if (list.length > 0) throw new Error(`${what}: ${list.join(' ')}`);
}

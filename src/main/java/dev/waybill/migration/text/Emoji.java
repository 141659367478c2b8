package dev.waybill.migration.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Emoji by their short names: those of the table, and those that are Unicode's names. What is neither stays as it is written. */
public final class Emoji {
    private static final Pattern SHORT_NAME = Pattern.compile("(?<![\\w/]):([a-z0-9_+-]{2,40}):(?!\\w)");

    private static final String TABLE = """
        smile 😄 smiley 😃 grin 😁 grinning 😀 laughing 😆 joy 😂 rofl 🤣 wink 😉 blush 😊 heart_eyes 😍 sunglasses 😎 thinking 🤔 sweat_smile 😅
        cry 😢 sob 😭 angry 😠 rage 😡 confused 😕 worried 😟 scream 😱 sleeping 😴 yum 😋 neutral_face 😐 slightly_smiling_face 🙂 upside_down_face 🙃
        +1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 ok_hand 👌 wave 👋 clap 👏 pray 🙏 muscle 💪 raised_hands 🙌 point_right 👉 point_left 👈 point_up ☝️ point_down 👇 v ✌️
        heart ❤️ broken_heart 💔 sparkling_heart 💖 star ⭐ star2 🌟 sparkles ✨ fire 🔥 zap ⚡ boom 💥 tada 🎉 confetti_ball 🎊 rocket 🚀 100 💯 gift 🎁 trophy 🏆
        warning ⚠️ exclamation ❗ heavy_exclamation_mark ❗ question ❓ grey_question ❔ bangbang ‼️ no_entry ⛔ no_entry_sign 🚫 x ❌ heavy_check_mark ✔️ white_check_mark ✅ ballot_box_with_check ☑️
        heavy_multiplication_x ✖️ heavy_plus_sign ➕ heavy_minus_sign ➖ negative_squared_cross_mark ❎ o ⭕ red_circle 🔴 green_circle 🟢 yellow_circle 🟡 large_blue_circle 🔵 orange_circle 🟠
        information_source ℹ️ bulb 💡 memo 📝 pencil 📝 pencil2 ✏️ book 📖 books 📚 bookmark 🔖 label 🏷️ link 🔗 paperclip 📎 pushpin 📌 round_pushpin 📍 mag 🔍 mag_right 🔎
        lock 🔒 unlock 🔓 key 🔑 bell 🔔 no_bell 🔕 mega 📣 loudspeaker 📢 speech_balloon 💬 thought_balloon 💭 email 📧 envelope ✉️ inbox_tray 📥 outbox_tray 📤 package 📦
        computer 💻 desktop_computer 🖥️ iphone 📱 phone ☎️ camera 📷 movie_camera 🎥 tv 📺 battery 🔋 electric_plug 🔌 floppy_disk 💾 cd 💿 dvd 📀 keyboard ⌨️ printer 🖨️
        gear ⚙️ wrench 🔧 hammer 🔨 hammer_and_wrench 🛠️ tools 🛠️ nut_and_bolt 🔩 construction 🚧 recycle ♻️ wastebasket 🗑️ broom 🧹 bug 🐛 beetle 🐞 microscope 🔬 test_tube 🧪
        clock1 🕐 alarm_clock ⏰ hourglass ⌛ hourglass_flowing_sand ⏳ stopwatch ⏱️ calendar 📅 date 📅 chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 bar_chart 📊 clipboard 📋
        file_folder 📁 open_file_folder 📂 page_facing_up 📄 page_with_curl 📃 newspaper 📰 scroll 📜 card_index 📇 triangular_flag_on_post 🚩 checkered_flag 🏁 globe_with_meridians 🌐 earth_africa 🌍 earth_asia 🌏 earth_americas 🌎
        sunny ☀️ cloud ☁️ umbrella ☔ snowflake ❄️ rainbow 🌈 ocean 🌊 seedling 🌱 evergreen_tree 🌲 cactus 🌵 four_leaf_clover 🍀 apple 🍎 pizza 🍕 coffee ☕ beer 🍺 cake 🍰
        cat 🐱 dog 🐶 whale 🐳 whale2 🐋 penguin 🐧 snake 🐍 elephant 🐘 turtle 🐢 crab 🦀 octopus 🐙 unicorn 🦄 bee 🐝 ghost 👻 skull 💀 robot 🤖 alien 👽 poop 💩
        art 🎨 musical_note 🎵 video_game 🎮 dart 🎯 game_die 🎲 soccer ⚽ house 🏠 office 🏢 school 🏫 hospital 🏥 bank 🏦 car 🚗 ship 🚢 airplane ✈️ train 🚆 bike 🚲
        man 👨 woman 👩 boy 👦 girl 👧 baby 👶 busts_in_silhouette 👥 bust_in_silhouette 👤 eyes 👀 ear 👂 brain 🧠 man_technologist 👨‍💻 woman_technologist 👩‍💻 technologist 🧑‍💻 detective 🕵️
        arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ arrow_upper_right ↗️ arrows_counterclockwise 🔄 leftwards_arrow_with_hook ↩️ back 🔙 top 🔝 new 🆕 up 🆙 cool 🆒 free 🆓 ok 🆗 sos 🆘
        one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ keycap_ten 🔟 zero 0️⃣ copyright ©️ registered ®️ tm ™️ cn 🇨🇳 us 🇺🇸 gb 🇬🇧 jp 🇯🇵 de 🇩🇪 fr 🇫🇷 es 🇪🇸 kr 🇰🇷 ru 🇷🇺 it 🇮🇹
        handshake 🤝 shield 🛡️ crossed_swords ⚔️ dagger 🗡️ gem 💎 moneybag 💰 dollar 💵 credit_card 💳 shopping_cart 🛒 balloon 🎈 crown 👑 jigsaw 🧩 puzzle_piece 🧩 bricks 🧱 building_construction 🏗️ ambulance 🚑 adhesive_bandage 🩹
        """;

    private static final Map<String, String> NAMES = names();

    /** Miscellaneous Symbols and Dingbats. */
    private static final int FIRST_SYMBOL = 0x2600;

    private static final int LAST_SYMBOL = 0x27BF;

    /** The blocks of pictures, from Miscellaneous Symbols and Pictographs on. */
    private static final int FIRST_PICTURE = 0x1F300;

    private static final int LAST_PICTURE = 0x1FAFF;

    private Emoji() {}

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        String[] words = TABLE.strip().split("\\s+");
        for (int i = 0; i + 1 < words.length; i += 2) {
            names.put(words[i], words[i + 1]);
        }
        return Map.copyOf(names);
    }

    /** The text with known short names as characters. */
    public static MappedText replaced(MappedText text) {
        return text.replace(
                SHORT_NAME,
                match -> Optional.ofNullable(NAMES.get(match.group(1))).or(() -> unicode(match.group(1))));
    }

    /** {@code christmas_tree} is CHRISTMAS TREE, and {@code pensive} is PENSIVE FACE. */
    private static Optional<String> unicode(String name) {
        String words = name.replace('_', ' ').toUpperCase(Locale.ROOT);
        for (String ending : new String[] {"", " FACE", " SIGN", " SYMBOL"}) {
            try {
                int character = Character.codePointOf(words + ending);
                boolean picture = character >= FIRST_SYMBOL && character <= LAST_SYMBOL
                        || character >= FIRST_PICTURE && character <= LAST_PICTURE;
                return picture ? Optional.of(Character.toString(character)) : Optional.empty();
            } catch (IllegalArgumentException e) {
                // Unicode has no such name: the next one is tried
            }
        }
        return Optional.empty();
    }
}

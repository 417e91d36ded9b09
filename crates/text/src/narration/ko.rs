//! Korean.

use super::{Narration, Sort, ValueText};
use crate::numbers::grouped;
use crate::particles::{Particle, with};

fn value(v: &ValueText) -> String {
    match v.sort {
        Sort::Undefined | Sort::Null | Sort::Boolean => v.code.clone(),
        Sort::Number if v.code == "NaN" => "NaN".into(),
        Sort::Number => format!("숫자 {}", v.code),
        Sort::Bigint => format!("BigInt {}", v.code),
        Sort::Text => format!("문자열 {}", v.code),
        Sort::Symbol => format!("심볼 {}", v.code),
        Sort::Function => format!("함수 {}", v.code),
        Sort::Class => format!("클래스 {}", v.code),
        Sort::Array => format!("배열 {}", v.code),
        Sort::Promise => "프로미스".into(),
        Sort::Error => format!("오류 {}", v.code),
        Sort::Object => format!("객체 {}", v.code),
    }
}

/// The particle depends on how the value is read aloud; an array, object, error or promise is read as the name of its sort.
fn read(v: &ValueText, particle: Particle) -> String {
    use crate::particles::form;
    let word = match v.sort {
        Sort::Array => "배열",
        Sort::Object => "객체",
        Sort::Error => "오류",
        Sort::Promise => "프로미스",
        _ if v.code.ends_with(['"', '`']) && v.code.trim_matches(['"', '`']).is_empty() => "문자열",
        _ => &v.code,
    };
    format!("{}{}", value(v), form(word, particle))
}

fn code(text: &str, particle: Particle) -> String {
    with(&format!("`{text}`"), particle)
}

fn list(parts: &[String]) -> String {
    parts.join(", ")
}

fn name(name: &str) -> String {
    if name.is_empty() { "이름 없는 함수".into() } else { format!("`{name}`") }
}

fn put(parts: &[(String, ValueText)]) -> String {
    parts.iter().map(|(name, v)| format!("`{name}`에 {}", read(v, Particle::Object))).collect::<Vec<_>>().join(", ")
}

fn arguments(parts: &[(String, ValueText)]) -> String {
    if parts.is_empty() {
        return String::new();
    }
    let parts: Vec<String> = parts.iter().map(|(name, v)| format!("{} {}", code(name, Particle::Topic), value(v))).collect();
    format!(" {}.", last_is(&parts.join(", ")))
}

fn last_is(text: &str) -> String {
    with(text, Particle::Is)
}

pub(super) const KO: Narration = Narration {
    value,
    list,
    ready: |names| {
        let names: Vec<String> = names.iter().map(|n| format!("`{n}`")).collect();
        format!("함수 {} 부를 수 있게 준비했어요.", with(&list(&names), Particle::Object))
    },
    declared: |n| format!("{} 만들었어요. 값을 넣기 전까지는 undefined예요.", code(n, Particle::Object)),
    wrote: |parts| format!("{} 넣었어요.", put(parts)),
    changed: |n, from, to| format!("{} {}에서 {} 바뀌었어요.", code(n, Particle::Subject), from.code, changed_to(to)),
    changed_type: |n, from, to| {
        format!("{} {}에서 {} 바뀌었어요. 타입이 달라졌어요.", code(n, Particle::Subject), value(from), read(to, Particle::Toward))
    },
    counted: |n, v, down| {
        format!("{} 하나 {} {} 됐어요.", code(n, Particle::Subject), if down { "줄어" } else { "늘어" }, with(&v.code, Particle::Subject))
    },
    set: |target, v| format!("{target}에 {} 넣었어요.", read(v, Particle::Object)),
    object_now: |n, v| {
        format!("{}이제 {}.", n.map_or(String::new(), |n| format!("{} ", code(n, Particle::Subject))), read(v, Particle::Is))
    },
    entered: |n, given| format!("{} 불렀어요.{}", with(&name(n), Particle::Object), arguments(given)),
    constructing: |n, given| {
        format!("새 {} 만들어요.{}", if n.is_empty() { "객체를".into() } else { code(n, Particle::Object) }, arguments(given))
    },
    returned: |n, v| format!("{} {} 돌려줬어요.", with(&name(n), Particle::Subject), read(v, Particle::Object)),
    ended: |n| format!("{} 끝났어요. 돌려주는 값은 undefined예요.", with(&name(n), Particle::Subject)),
    built: |n| format!("새 {} 다 만들어졌어요.", code(n, Particle::Subject)),
    branch: |test, truth| {
        if truth {
            format!("{} true라서 이쪽으로 들어가요.", code(test, Particle::Subject))
        } else {
            format!("{} false라서 건너뛰어요.", code(test, Particle::Subject))
        }
    },
    goes_round: |test, again| {
        if again {
            format!("{} true라서 한 번 더 돌아요.", code(test, Particle::Subject))
        } else {
            format!("{} false라서 반복을 끝냈어요.", code(test, Particle::Subject))
        }
    },
    goes_round_always: "조건이 없는 반복이라 한 번 더 돌아요.",
    chooses: |v| format!("{} 맞는 case를 찾아요.", read(v, Particle::And)),
    next: |parts| format!("다음 차례예요. {} 넣었어요.", put(parts)),
    printed: |text| format!("{} 출력했어요.", with(text, Particle::Object)),
    printed_nothing: "빈 줄을 출력했어요.",
    threw: |v| format!("{} 던졌어요.", read(v, Particle::Object)),
    caught: |n, v| match (n, v) {
        (Some(n), Some(v)) => format!("`catch`가 {} 잡아 `{n}`에 넣었어요.", read(v, Particle::Object)),
        _ => "`catch`가 오류를 잡았어요.".into(),
    },
    failed: |message| format!("아무도 이 오류를 잡지 않았어요: {message}."),
    erred: |text| format!("`{text}`에서 오류가 났어요."),
    waits: |v| format!("`await`가 {} 기다려요. 그동안 나머지 프로그램이 움직여요.", read(v, Particle::Object)),
    resumed: |v| format!("`await`가 기다리던 {} 왔어요.", read(v, Particle::Subject)),
    yields: |v| format!("{} 내주고 멈췄어요.", read(v, Particle::Object)),
    moves_again: "멈췄던 함수가 다시 움직여요.",
    timer: "타이머를 맞췄어요.",
    queued: "나중에 할 일을 줄에 세웠어요.",
    leaves_loop: "반복에서 빠져나가요.",
    next_turn: "이번 차례의 나머지는 건너뛰어요.",
    class: |n| format!("클래스 {} 만들었어요.", code(n, Particle::Object)),
    loop_begins: |text| format!("`{text}` 반복을 시작해요."),
    leaves_function: "값 없이 함수를 나가요. 돌려주는 값은 undefined예요.",
    goes_on: |text| format!("`{text}` 줄로 돌아왔어요."),
    runs: |text| format!("{} 실행했어요.", code(text, Particle::Object)),
    computed: |text, v| format!("`{text}`의 값은 {}.", read(v, Particle::Is)),

    met: |a, b, sign| format!("{} {} {sign}에서 만났어요.", read(a, Particle::And), read(b, Particle::Subject)),
    met_one: |a, sign| format!("{} {sign}에 왔어요.", read(a, Particle::Subject)),
    joins: "한쪽이라도 문자열이면 `+`는 더하지 않고 이어 붙여요.",
    calculates: |sign| format!("`{sign}` 연산자는 숫자로만 계산해요."),
    compares_texts: "둘 다 문자열이면 숫자가 아니라 글자 차례로 비교해요.",
    compares_numbers: "둘 다 문자열인 경우가 아니면 숫자로 비교해요.",
    equal_same_type: "양쪽 타입이 같아서 그대로 비교해요.",
    equal_nothing: "null과 undefined는 서로끼리만 같다고 봐요.",
    equal_number_text: "숫자와 문자열이 만나면 `==`는 문자열을 숫자로 바꿔요.",
    equal_boolean: "`==`는 비교하기 전에 true를 1로, false를 0으로 바꿔요.",
    equal_object: "`==`는 비교하기 전에 객체에게 단순한 값을 물어봐요.",
    equal_bigint: "BigInt와 숫자는 크기가 같으면 같다고 봐요.",
    equal_never: "이 두 타입 사이에서는 `==`가 아무것도 바꾸지 않아요. 언제나 다르다고 봐요.",
    asks_truth: "여기서는 참인지 거짓인지만 봐요. false, 0, -0, 0n, \"\", null, undefined, NaN은 거짓이고 나머지는 모두 참이에요.",
    makes_text: "여기서는 어떤 값이든 문자열로 바꿔요.",
    makes_key: "속성의 이름은 문자열이라서 키를 문자열로 바꿔요.",
    makes_number: "여기서는 어떤 값이든 숫자로 바꿔요.",
    became: |pairs| {
        let parts: Vec<String> = pairs.iter().map(|(a, b)| format!("{} {}", read(a, Particle::Subject), changed_to(b))).collect();
        format!("그래서 {} 바뀌었어요.", parts.join(", "))
    },
    asked_object: |method, gave| format!("객체에게 `{method}`로 물었더니 {} 나왔어요.", with(gave, Particle::Subject)),
    gives: |v| format!("결과는 {}.", read(v, Particle::Is)),
    mixed: "BigInt와 숫자는 섞어 쓸 수 없어서 TypeError가 나요.",
    refused: |v| format!("{} 여기서 바꿀 수 없어서 TypeError가 나요.", read(v, Particle::Topic)),
    surprise_nan: "NaN은 숫자로 바꿀 수 없었다는 뜻이에요. 이 값으로 계산하면 결과도 계속 NaN이에요.",
    surprise_undefined: "문자열 속의 \"undefined\"는 값이 없던 자리에서 왔어요.",
    surprise_null: "문자열 속의 \"null\"은 null 값에서 왔어요.",
    surprise_object: "\"[object Object]\"는 자기만의 글이 없는 객체가 내놓는 말이에요.",
    surprise_zero: "빈 값이 소리 없이 0이 됐어요.",
    condition: "조건",

    stuck_loop: |steps, line, test| {
        if test.is_empty() {
            format!("{line}번째 줄의 조건 없는 반복에서 {}단계 만에 멈췄어요.", grouped(steps))
        } else {
            format!("{line}번째 줄의 반복에서 {}단계 만에 멈췄어요.", grouped(steps))
        }
    },
    stuck_never: |test| format!("`{test}`의 답이 끝내 바뀌지 않았어요."),
    stuck_recursion: |steps, n, depth| {
        let (steps, depth) = (grouped(steps), grouped(depth));
        format!("{steps}단계 만에 멈췄어요. {} 자기를 거듭 불러 {depth}겹까지 쌓였어요.", with(&name(n), Particle::Subject))
    },
    too_deep: |n, depth| {
        let name = with(&name(n), Particle::Subject);
        format!("{name} 자기를 거듭 불러 {}겹까지 쌓였고, 더 부를 자리가 없었어요.", grouped(depth))
    },
    stuck_tasks: |steps, count| {
        format!("{}단계 만에 멈췄어요. 할 일 {}개가 저마다 또 다른 할 일을 줄에 세웠어요.", grouped(steps), grouped(count))
    },
    stuck_long: |steps| format!("{}단계 만에 멈췄어요. 끝나는 프로그램일 수 있지만 기록하기에는 길어요.", grouped(steps)),
    course: |n, first, last, count| {
        if count as usize <= first.len() {
            format!("{} {}", code(n, Particle::Topic), first.join(", "))
        } else {
            format!("{} {} … {last}", code(n, Particle::Topic), first.join(", "))
        }
    },
    ribbon_line: |n, parts| format!("{n}: {}", parts.join(" → ")),
    segment: |word, count| if count == 1 { word.to_owned() } else { format!("{word} (값 {count}개)") },
};

fn changed_to(v: &ValueText) -> String {
    use crate::particles::form;
    let word = match v.sort {
        Sort::Array => "배열",
        Sort::Object => "객체",
        _ if v.code.trim_matches(['"', '`']).is_empty() => "문자열",
        _ => &v.code,
    };
    format!("{}{}", v.code, form(word, Particle::Toward))
}

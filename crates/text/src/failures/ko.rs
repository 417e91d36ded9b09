//! Explanations of failures in Korean.

use super::{Endings, Kind, Names};
use crate::particles::{Particle, with};

pub(super) const ENDINGS: Endings = Endings {
    rejection: "프로미스가 거절되었는데 아무도 처리하지 않았어요.",
    memory: "프로그램이 쓸 수 있는 메모리를 다 썼어요. 멈추지 않고 계속 커지는 것이 있는지 찾아보세요.",
    recursion: "함수가 함수를 너무 깊이 불러서 프로그램을 끝냈어요. 자기를 다시 부르는 함수에는 멈추는 경우가 있어야 해요.",
    time: |ms| format!("제한 시간인 {}초가 지나서 프로그램을 끝냈어요. 조건이 거짓이 되지 않는 반복문이 있는지 찾아보세요.", seconds(ms)),
    steps: |steps| format!("기록은 여기까지예요. 한 번에 {steps}단계까지만 담을 수 있어요. 프로그램의 더 작은 부분을 기록해 보세요."),
    stopped: "프로그램을 멈췄어요. 그때까지 출력한 것은 위에 있어요.",
    crashed: "엔진이 망가졌어요. 프로그램 탓이 아니라 저희 잘못이에요. 작성한 내용은 안전하니 다시 실행해 보세요.",
    asked: "프로그램이 대답을 기다리고 있어요.",
};

fn seconds(ms: u32) -> String {
    if ms.is_multiple_of(1000) { (ms / 1000).to_string() } else { format!("{:.1}", f64::from(ms) / 1000.0) }
}

#[rustfmt::skip] // a table with one failure per row
pub(super) fn explain(kind: Kind, n: &Names) -> (String, String) {
    let (a, b) = (n.code(0), n.code(1));
    let topic = |word: &str| with(word, Particle::Topic);
    let subject = |word: &str| with(word, Particle::Subject);
    let object = |word: &str| with(word, Particle::Object);
    let (what, look): (String, String) = match kind {
        Kind::ReadNothing => (format!("{a}에는 속성이 없어서 {} 읽을 수 없어요.", object(&b)), format!("{b} 앞에 있는 것이 왜 {a}인지 거슬러 올라가 보세요.")),
        Kind::WriteNothing => (format!("{a}에는 속성을 둘 수 없어서 {} 넣을 수 없어요.", object(&b)), format!("{b} 앞에 있는 것이 왜 {a}인지 거슬러 올라가 보세요.")),
        Kind::DestructureNothing if n.has(2) => {
            (format!("{} {} {} 꺼낼 수 없어요.", subject(&b), with(&n.code(2), Particle::Because), object(&a)), "그 값이 어디에서 왔는지 보거나 기본값을 정해 주세요.".into())
        }
        Kind::DestructureNothing => (format!("{} {} 아무것도 꺼낼 수 없어요.", subject(&a), with(&b, Particle::Because)), "그 값이 어디에서 왔는지 보거나 기본값을 정해 주세요.".into()),
        Kind::ConstAssigned if n.has(0) => (format!("{} `const`로 만들어서 다른 값을 넣을 수 없어요.", topic(&a)), "값이 바뀌어야 한다면 `let`으로 선언하세요.".into()),
        Kind::ConstAssigned => ("`const`로 만든 이름에는 다른 값을 넣을 수 없어요.".into(), "값이 바뀌어야 한다면 `let`으로 선언하세요.".into()),
        Kind::ClassWithoutNew => (format!("{} 클래스이고, 클래스는 `new`와 함께 불러야 해요.", topic(&a)), format!("{a} 앞에 `new`를 쓰세요.")),
        Kind::ExtendsNothing => (format!("클래스는 클래스나 `null`만 이어받을 수 있는데 {} 둘 다 아니에요.", topic(&a)), "`extends` 뒤에 있는 것을 살펴보세요.".into()),
        Kind::NotConstructor if n.is_vague(0) => ("`new` 뒤에 있는 것으로는 객체를 만들 수 없어요.".into(), "`new`에는 클래스나 보통 함수가 필요해요. 화살표 함수나 메서드로는 안 돼요.".into()),
        Kind::NotConstructor => (format!("{}는 `new`로 객체를 만들 수 없어요.", with(&a, Particle::Toward)), "`new`에는 클래스나 보통 함수가 필요해요. 화살표 함수나 메서드로는 안 돼요.".into()),
        Kind::NotFunction if n.is_vague(0) => ("여기서 부른 것은 함수가 아니에요.".into(), "괄호 앞의 값을 살펴보세요. 윗줄에 세미콜론이 빠져서 이런 일이 생기기도 해요.".into()),
        Kind::NotFunction => (format!("{} 함수가 아니라서 부를 수 없어요.", topic(&a)), format!("철자를 확인하고, {}에 무엇이 들어 있는지 `typeof`로 물어보세요.", a)),
        Kind::NotIterable => (format!("{} 하나씩 꺼낼 수 있는 값이 아니에요.", topic(&a)), "`for…of`, `...`, `[a, b] =`에는 배열, 문자열, Map, Set처럼 하나씩 꺼낼 수 있는 값이 필요해요. 객체라면 `Object.keys`나 `Object.entries`를 쓰세요.".into()),
        Kind::MixedBigInt => ("한 연산자의 양쪽에 BigInt와 다른 타입이 섞여 있어요.".into(), "`BigInt(…)`나 `Number(…)`로 둘을 같은 타입으로 맞추세요.".into()),
        Kind::BigIntToNumber => ("BigInt는 저절로 수가 되지 않아요.".into(), "수가 필요하면 `Number(…)`로 바꾸세요.".into()),
        Kind::ToBigInt => (format!("{} BigInt로 바꿀 수 없어요.", topic(&a)), "`BigInt`는 정수나 숫자로 된 문자열만 받아요.".into()),
        Kind::SymbolConverted => (format!("심볼은 저절로 {} 되지 않아요.", if n.0.first() == Some(&"number") { "수가" } else { "문자열이" }), "보여 주려면 `String(…)`이나 `description`을 쓰세요.".into()),
        Kind::ReadOnly => (format!("속성 {} 읽기만 할 수 있어서 바꿀 수 없어요.", topic(&a)), "객체를 `Object.freeze`로 얼려 두지 않았는지 보세요.".into()),
        Kind::NotExtensible => (format!("이 객체는 새 속성을 받지 않아서 {} 더할 수 없어요.", object(&a)), "`Object.freeze`, `seal`, `preventExtensions` 가운데 하나로 닫혀 있어요.".into()),
        Kind::OnlyGetter => (format!("{} 읽기만 할 수 있어요. 게터는 있는데 세터가 없어요.", topic(&a)), "세터를 더하거나, 게터가 읽는 값을 바꾸세요.".into()),
        Kind::CannotDelete if !n.has(0) => ("이 속성은 지울 수 없어요.".into(), "객체가 얼어 있거나 봉해져 있을 수 있어요.".into()),
        Kind::CannotDelete => (format!("속성 {} 지울 수 없어요.", topic(&a)), "객체가 얼어 있거나 봉해져 있을 수 있어요.".into()),
        Kind::CircularJson => ("객체가 돌고 돌아 자기 자신을 가리켜서 JSON으로 쓸 수 없어요.".into(), "자기가 들어 있는 객체를 다시 가리키는 속성을 찾아보세요.".into()),
        Kind::BigIntJson => ("JSON에는 BigInt가 없어요.".into(), "먼저 `String(…)`으로 문자열로 바꾸세요.".into()),
        Kind::NothingToObject => ("객체가 필요한 자리에 `undefined`나 `null`이 왔어요.".into(), "여기에 무엇을 넘겨주는지 살펴보세요.".into()),
        Kind::NoPrimitive => ("객체가 수나 문자열이 되어야 하는데 그럴 방법이 없어요.".into(), "객체의 `valueOf`와 `toString`을 살펴보세요.".into()),
        Kind::InstanceofWhat => ("`instanceof` 오른쪽에는 클래스나 함수가 와야 해요.".into(), "그 이름에 무엇이 들어 있는지 살펴보세요.".into()),
        Kind::InWhat => (format!("`in`은 객체에서 {} 찾는데, {} 객체가 아니에요.", object(&a), topic(&b)), "`in` 오른쪽에는 객체가 와야 해요.".into()),
        Kind::ReduceEmpty => ("배열이 비어 있어서 `reduce`가 시작할 값이 없어요.".into(), "`reduce(f, 0)`처럼 첫 값을 주세요.".into()),
        Kind::PrivateMissing => (format!("이 객체에는 {} 없어요. 그것을 선언한 클래스가 만든 객체가 아니에요.", subject(&b)), "여기서 `this`가 무엇인지 살펴보세요.".into()),
        Kind::WrongThis => (format!("{} 자기 것이 아닌 값에 쓰였어요.", subject(&a)), "점 앞에 무엇이 있는지 살펴보세요.".into()),
        Kind::NotCompared => (format!("{a} 객체는 수도 아니고 크기 순서도 없어서 `<`, `>`, `+`, `-`를 쓸 수 없어요."), "`compare(a, b)`나 `equals`로 비교하고, `add`로 더하고, 둘 사이는 `until`이나 `since`로 구하세요.".into()),
        Kind::DeadZone => (format!("{} 선언한 줄(`let`, `const`, `class`)보다 먼저 썼어요.", object(&a)), "선언을 위로 올리거나, 쓰는 줄을 아래로 내리세요.".into()),
        Kind::SuperMissing => ("다른 클래스를 이어받은 클래스는 `this`를 쓰기 전에 `super(…)`를 불러야 해요.".into(), "생성자의 첫 줄에 `super(…)`를 쓰세요.".into()),
        Kind::NotDefined if n.has(1) => (format!("{} 이름이 여기에는 없어요. 혹시 {} 쓰려고 했나요?", with(&a, Particle::Named), object(&b)), "철자를 확인하세요. 대문자와 소문자는 서로 달라요.".into()),
        Kind::NotDefined => (format!("{} 이름이 여기에는 없어요.", with(&a, Particle::Named)), "철자가 맞는지, 이 줄에서 보이는 곳에 선언했는지 확인하세요. 글자라면 따옴표가 필요해요.".into()),
        Kind::OfThePage => (format!("{} 웹 페이지에 딸린 것인데, 이 프로그램은 페이지와 떨어져서 실행돼요.", topic(&a)), "여기서는 언어만 실행해요. 보여 줄 것은 `console.log`로 출력하고, 물어볼 것은 `prompt`로 물어보세요.".into()),
        Kind::OfNode => (format!("{} Node.js에 딸린 것인데, 이 프로그램은 브라우저에서 실행돼요.", topic(&a)), "언어에 들어 있는 것은 불러오지 않아도 쓸 수 있고, 나머지는 여기에 없어요.".into()),
        Kind::NotHereYet => (format!("{} 2026년에 JavaScript에 들어왔는데, 이 페이지의 엔진에는 아직 없어요.", topic(&a)), "여기서는 `Date`를 쓸 수 있어요. 프로그램은 맞을 수 있으니, 이것이 있는 브라우저에서는 실행돼요.".into()),
        Kind::NotCloneable => (format!("{} `structuredClone`으로 복사할 수 없어요.", topic(&a)), "함수와 심볼은 복사할 수 없어요. 그것을 뺀 데이터만 복사하세요.".into()),
        Kind::CallStack => ("함수가 함수를 너무 깊이 불렀어요.".into(), "자기를 다시 부르는 함수에는 멈추는 경우가 있어야 해요.".into()),
        Kind::NestedTooDeep => ("여기에 괄호나 연산자, 블록, 함수가 너무 깊이 겹쳐 있어요.".into(), "안쪽 부분에 이름을 붙여 따로 쓰거나, 반복문으로 만들어 보세요.".into()),
        Kind::ArrayLength => ("배열의 길이가 될 수 없는 수예요.".into(), "길이는 0부터 4294967295까지의 정수이고, 메모리에 들어갈 만해야 해요.".into()),
        Kind::StringLength => ("문자열이 너무 길어졌어요.".into(), "반복할 때마다 두 배가 되거나 계속 길어지는 문자열을 찾아보세요.".into()),
        Kind::Digits => (format!("{}에는 {} 사이의 자릿수만 줄 수 있어요.", a, bounds(n.0.get(1))), "괄호 안의 수를 살펴보세요.".into()),
        Kind::Radix => ("`toString`에는 2부터 36까지의 진법만 줄 수 있어요.".into(), "괄호 안의 수를 살펴보세요.".into()),
        Kind::RepeatCount => (format!("문자열을 {a}번 되풀이할 수는 없어요."), "`repeat`에는 음수가 아니고 끝이 있는 정수가 필요해요.".into()),
        Kind::TimeValue => ("날짜가 아닌 날짜예요. 글자나 수를 날짜로 알아들을 수 없었어요.".into(), "`new Date(…)`에 무엇을 주었는지 살펴보세요.".into()),
        Kind::TemporalRange => ("날짜나 시각, 기간이 될 수 없는 값이에요. 글자나 수를 알아들을 수 없거나 범위를 벗어났어요.".into(), "날짜는 `2026-01-31`, 시각은 `14:30`, 둘을 함께는 `2026-01-31T14:30`, 기간은 `P1DT2H`처럼 써요.".into()),
        Kind::FractionToBigInt => (format!("{} 정수가 아니라서 BigInt가 될 수 없어요.", topic(&a)), "`Math.round` 같은 것으로 먼저 정수로 만드세요.".into()),
        Kind::BigIntSize => ("BigInt가 너무 커졌어요.".into(), "거듭제곱이나 자리 옮김의 크기를 살펴보세요.".into()),
        Kind::DivisionByZero => ("BigInt는 `0n`으로 나눌 수 없어요.".into(), "수라면 `Infinity`가 되지만 BigInt에는 그런 값이 없어요. 나누기 전에 0인지 확인하세요.".into()),
        Kind::CodePoint => (format!("{}번 문자는 없어요.", a), "문자의 번호는 0부터 0x10FFFF까지예요.".into()),
        Kind::BadUri => ("제대로 된 주소 표기가 아니에요.".into(), "`%` 뒤에는 16진수 두 자리가 와야 해요.".into()),
        Kind::JsonEnd => ("JSON 글이 너무 일찍 끝났어요.".into(), "따옴표나 괄호를 닫지 않았거나, 글이 비어 있어요.".into()),
        Kind::JsonUndefined => ("`JSON.parse`에 `undefined`를 주었는데, 그것은 JSON이 아니에요.".into(), "그 글이 어디에서 왔는지 살펴보세요.".into()),
        Kind::JsonObject => ("`JSON.parse`에 글이 아니라 객체를 주었어요.".into(), "이미 객체이니 그대로 쓰거나, 글로 만들려면 `JSON.stringify`를 쓰세요.".into()),
        Kind::JsonToken => (format!("JSON 글에서 {} 올 수 없는 자리에 있어요.", subject(&a)), "JSON의 이름과 문자열은 큰따옴표로 감싸고, 마지막 것 뒤에는 쉼표를 쓰지 않아요.".into()),
        Kind::JsonRest => ("JSON 글이 끝났는데 뒤에 무언가 더 있어요.".into(), "값은 하나뿐이어야 하고 그 뒤에는 아무것도 없어야 해요.".into()),
        Kind::JsonExpected => ("JSON의 규칙대로 쓰지 않은 글이에요.".into(), "JSON의 이름과 문자열은 큰따옴표로 감싸고, 마지막 것 뒤에는 쉼표를 쓰지 않아요.".into()),
        Kind::BadRegex => ("알아들을 수 없는 정규 표현식이에요.".into(), "닫지 않은 괄호가 있는지 보세요. `(`나 `*` 같은 기호를 글자 그대로 쓰려면 앞에 `\\`가 필요해요.".into()),
        Kind::NeverClosed => (format!("{}번째 줄에서 연 괄호 {a}의 짝이 없어서 그 뒤를 읽을 수 없어요.", b.trim_matches('`')), "어디에서 닫아야 하는지 찾아보세요.".into()),
        Kind::MissingParenthesis => (found("여기에 `)`가 빠졌어요", &a), "여는 괄호와 닫는 괄호의 수를 세어 보세요.".into()),
        Kind::MissingBrace => (found("여기에 `}`가 빠졌어요", &a), "`{`마다 짝이 되는 `}`가 있어야 해요.".into()),
        Kind::MissingBracket => (found("여기에 `]`가 빠졌어요", &a), "`[`마다 짝이 되는 `]`가 있어야 하고, 원소는 쉼표로 나눠요.".into()),
        Kind::MissingComma => (found(&format!("여기에 쉼표나 {a}가 빠졌어요"), &b), "늘어놓는 것은 쉼표로 나누고, 끝나면 닫아야 해요.".into()),
        Kind::MissingSemicolon => ("줄의 두 부분 사이에 무언가 빠졌어요.".into(), "연산자, 쉼표, 점, 세미콜론 가운데 하나일 수 있어요.".into()),
        Kind::ExpectedToken => (format!("여기에는 {} 와야 하는데 {} 있어요.", subject(&a), subject(&b)), "이 자리와 바로 앞을 살펴보세요.".into()),
        Kind::UnexpectedEnd => ("프로그램이 중간에 끝났어요.".into(), "닫지 않은 `)`, `]`, `}`가 있어요.".into()),
        Kind::UnexpectedToken if n.has(0) => (format!("{} 이 자리에 올 수 없어요.", topic(&a)), "이 자리와 바로 앞을 살펴보세요. 무언가 빠졌거나 더 들어간 경우가 많아요.".into()),
        Kind::UnexpectedToken => ("이 자리에 올 수 없는 것이 있어요.".into(), "이 자리와 바로 앞을 살펴보세요. 무언가 빠졌거나 더 들어간 경우가 많아요.".into()),
        Kind::BadCharacter => ("자바스크립트가 모르는 문자가 있어요.".into(), "따옴표는 \" 나 ' 처럼 곧은 것이어야 해요. 글을 복사해 올 때 이런 문자가 섞이곤 해요.".into()),
        Kind::OpenString => ("여기서 연 따옴표를 그 줄에서 닫지 않았어요.".into(), "같은 따옴표로 닫으세요. 여러 줄의 글은 백틱으로 감싸요.".into()),
        Kind::OpenTemplate => ("백틱으로 연 글을 닫지 않았어요.".into(), "백틱으로 닫으세요.".into()),
        Kind::OpenRegex => ("`/`로 연 정규 표현식을 닫지 않았어요.".into(), "같은 줄에서 `/`로 닫으세요. 나누려고 했다면 그 앞을 살펴보세요.".into()),
        Kind::OpenComment => ("`/*`로 연 주석을 닫지 않았어요.".into(), "`*/`로 닫으세요.".into()),
        Kind::Redeclared => (format!("{} 이름은 이미 쓰고 있어요.", with(&a, Particle::Named)), "다른 이름을 쓰거나, 값만 바꾸려는 것이라면 두 번째 `let`을 빼세요.".into()),
        Kind::Reserved => (format!("{} 자바스크립트의 낱말이라서 여기서 이름으로 쓸 수 없어요.", topic(&a)), "다른 이름을 쓰세요.".into()),
        Kind::AwaitOutside => ("`await`는 `async` 함수 안에서만 쓸 수 있어요.".into(), "함수 앞에 `async`를 쓰거나, 이 줄을 그런 함수 안에 넣으세요.".into()),
        Kind::YieldOutside => ("`yield`는 제너레이터 안에서만 쓸 수 있어요.".into(), "`function*`으로 쓰세요.".into()),
        Kind::ReturnOutside => ("`return`은 함수 안에서만 쓸 수 있어요.".into(), "`}`가 함수를 너무 일찍 닫지 않았는지 보세요.".into()),
        Kind::BreakOutside => ("`break`는 반복문이나 `switch` 안에서만 쓸 수 있어요.".into(), "함수에서 나가려면 `return`을 쓰세요.".into()),
        Kind::ContinueOutside => ("`continue`는 반복문 안에서만 쓸 수 있어요.".into(), "`forEach`에 준 함수 안이라면 `return`을 쓰세요.".into()),
        Kind::NoLabel => ("이 자리를 감싸는 곳에 그런 이름표가 없어요.".into(), "이름표의 철자를 확인하세요.".into()),
        Kind::InvalidTarget => ("`=` 왼쪽에 있는 것에는 값을 넣을 수 없어요.".into(), "왼쪽에는 이름이나 속성이 와야 해요. 비교하려면 `===`를 쓰세요.".into()),
        Kind::EqualsInObject => ("객체에서 속성과 값은 `=`가 아니라 `:`으로 나눠요.".into(), "`이름: 값`으로 쓰세요.".into()),
        Kind::StrictName => (format!("엄격 모드에서는 {a}에 값을 넣을 수 없어요."), "다른 이름을 쓰세요.".into()),
        Kind::ConstWithoutValue => ("`const`는 만들 때 값을 넣어야 해요.".into(), "`= 값`을 쓰거나 `let`을 쓰세요.".into()),
        Kind::DestructuringWithoutValue => ("이름들을 꺼낼 값이 없어요.".into(), "이름 묶음 뒤에 `= 값`을 쓰세요.".into()),
        Kind::TryAlone => ("`try { }` 뒤에는 `catch`나 `finally`가 와야 해요.".into(), "`catch (error) { }`를 더하세요.".into()),
        Kind::DeclarationNeedsBraces => ("`let`, `const`, `class`는 `if`나 반복문 뒤에 혼자 올 수 없어요.".into(), "`{ let … }`처럼 중괄호로 감싸세요.".into()),
        Kind::OctalInStrict => ("엄격 모드에서는 `0` 뒤에 숫자가 이어지는 수를 쓸 수 없어요.".into(), "`0`을 빼세요. 8진수는 `0o17`처럼 써요.".into()),
        Kind::WithInStrict => ("엄격 모드에서는 `with`를 쓸 수 없어요.".into(), "객체의 이름을 매번 쓰세요.".into()),
        Kind::DeleteInStrict => ("엄격 모드에서는 변수를 지울 수 없어요.".into(), "`delete`는 객체의 속성을 지우는 말이에요.".into()),
        Kind::ModuleOnly => ("`import`와 `export`는 모듈에서만 쓸 수 있는데, 이것은 스크립트예요.".into(), "여기서는 모든 것이 한 프로그램 안에 있으니 그 줄을 빼세요.".into()),
        Kind::MixedCoalesce => ("`??`는 `||`나 `&&`와 괄호 없이 나란히 쓸 수 없어요.".into(), "무엇이 먼저인지 괄호로 알려 주세요.".into()),
        Kind::RestNotLast => ("`...`이 붙은 매개변수는 마지막에 와야 해요.".into(), "맨 뒤로 옮기세요.".into()),
        Kind::SuperOutside => ("`super(…)`는 다른 클래스를 이어받은 클래스의 생성자에서만 쓸 수 있어요.".into(), "`extends`를 더하거나 `super`를 빼세요.".into()),
        Kind::BadNumber => ("수를 잘못 썼어요.".into(), "이름은 숫자로 시작할 수 없고, 소수점은 점으로 써요.".into()),
        Kind::FunctionWithoutName => ("혼자 서 있는 함수에는 이름이 필요해요.".into(), "`function 이름() { }`으로 쓰세요.".into()),
        Kind::BadEscape => ("`\\` 뒤에 올 수 없는 것이 있어요.".into(), "역슬래시 자체를 쓰려면 `\\\\`로 쓰세요.".into()),
        Kind::ArrowOnNewLine => ("`=>`는 매개변수와 같은 줄에 있어야 해요.".into(), "윗줄로 올리세요.".into()),
        Kind::MinusPower => ("`-a ** b`는 두 가지로 읽힐 수 있어서 쓸 수 없어요.".into(), "`(-a) ** b`나 `-(a ** b)`로 쓰세요.".into()),
        Kind::TwoConstructors => ("클래스에는 `constructor`가 하나만 있을 수 있어요.".into(), "두 가지 일을 하나에 모으세요. 매개변수에는 기본값을 줄 수 있어요.".into()),
        Kind::PrivateUndeclared => (format!("{} 비공개라서, 그것을 선언한 클래스 안에서만 쓸 수 있어요.", topic(&a)), "클래스에 선언하거나, 그것을 쓰는 메서드를 클래스에 만드세요.".into()),
        Kind::ThrownValue => (format!("프로그램이 {} 던졌는데 아무도 받지 않았어요.", object(&a)), "`throw`로는 어떤 값이든 던질 수 있지만, `Error`를 던지면 어디에서 왔는지도 알 수 있어요.".into()),
        Kind::OwnError if n.has(1) => (format!("프로그램이 스스로 오류 {} 던졌어요: “{}”", object(&a), n.0[1]), "`throw`가 있는 줄과, 거기까지 오게 된 까닭을 살펴보세요.".into()),
        Kind::OwnError => (format!("프로그램이 스스로 오류 {} 던졌어요.", object(&a)), "`throw`가 있는 줄과, 거기까지 오게 된 까닭을 살펴보세요.".into()),
    };
    (what, look)
}

/// "0 and 100" → "0에서 100"
fn bounds(text: Option<&&str>) -> String {
    text.copied().unwrap_or("0 and 100").replace(" and ", "에서 ")
}

/// “여기에 `)`가 빠졌어요. `;` 앞을 보세요.”
fn found(what: &str, instead: &str) -> String {
    match instead {
        "" => format!("{what}."),
        "`EOF`" => format!("{what}. 프로그램이 그 전에 끝났어요."),
        instead => format!("{what}. 그 자리에 {} 있어요.", with(instead, Particle::Subject)),
    }
}

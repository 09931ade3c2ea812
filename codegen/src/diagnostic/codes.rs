//! The kinds of errors, each with the code that names it.

use std::fmt;

/// Defines [`Code`] from its table: the number, the title and the reason of each.
macro_rules! codes {
    ($($number:literal $name:ident $title:literal $why:literal)*) => {
        /// A kind of error, by which `cargo xtask explain` finds its page.
        ///
        /// A number is never given to another kind: the number of a kind that goes stays unused.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u16)]
        pub enum Code {
            $(
                #[doc = $title]
                $name = $number,
            )*
        }

        impl Code {
            /// All codes, by number.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// What is wrong, in a few words.
            #[must_use]
            pub fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)* }
            }

            /// Why it is refused.
            #[must_use]
            pub fn why(self) -> &'static str {
                match self { $(Self::$name => $why,)* }
            }
        }
    };
}

codes! {
    // Files and YAML.
    1 UnreadableFile "A file of the spec can't be read"
        "Every YAML file of the folder is a part of the spec. One that is no UTF-8, is hidden or is not there would \
         be left out without a word."
    2 EmptyFile "A file is empty"
        "A file without a section says nothing; it is probably not finished."
    3 MergeConflict "A merge conflict is not resolved"
        "Git has left both sides in the file, and only one of them can be true."
    4 OtherFormat "A file is of another format"
        "OpenAPI and its like have other words, and are not read. Such a file in the spec's folder lies in the wrong \
         place."
    5 InvalidYaml "The file is no YAML"
        "The parser stops here, so nothing of the file can be read. A text that holds `: ` or ` #` needs quotes."
    6 OpenQuote "A quote is never closed"
        "All that follows would belong to the text, up to the next quote."
    7 OpenBracket "A bracket is never closed"
        "A list or a mapping in brackets ends at its bracket, and its entries are parted by commas."
    8 Tab "A tab indents a line"
        "YAML forbids tabs there, because editors show them with different widths."
    9 UnquotedText "A text needs quotes"
        "YAML gives some characters a meaning at the beginning of a text, and nothing can follow a closing quote."
    10 Indentation "The indentation of a line fits no line above"
        "The indentation says to which entry a line belongs."
    11 TooLarge "A file is nested too deep, or too large"
        "Nothing that people write comes near these limits; aliases that repeat each other do, and would exhaust the \
         memory."
    12 Separator "A key and its value are not parted by a colon and a space"
        "Without them, YAML reads the line as one text."
    13 InvalidAlias "An alias or an anchor that does not go with another"
        "`*` and `&` at the beginning of a text repeat and name values of YAML. In a text they need quotes."
    14 Tag "A tag before a value"
        "The format says of which type each value is, so a tag could only contradict it."
    15 SecondDocument "A second document in a file"
        "A file is one document: of two it would not be clear to which group an operation belongs."
    16 MergeKey "A merge key"
        "`<<` was taken out of YAML 1.2. What an entry is should be seen where it is written."
    17 KeyIsNoText "A key is no text"
        "All keys of the format are texts, and JSON has no others. Unquoted numbers and `true` are none."
    18 DuplicateKey "A key is given twice"
        "Only one of the two values can count, and YAML does not say which."

    // The shape of the format.
    101 UnknownKey "A key that the format does not know"
        "What is not known would be ignored. Most unknown keys are misspelt."
    102 MissingKey "A key is missing"
        "Nothing is assumed where the value decides what is generated: absent is not the same as a default."
    103 WrongKind "A value is of the wrong kind"
        "YAML decides by how a value is written whether it is a text, a number, a boolean, a list or a mapping. An \
         unquoted `12` is no text, and `yes` is no boolean."
    104 UnknownWord "A word that is none of those that can be here"
        "The value is one of a few words, each of which has a meaning of its own."
    105 NumberOutOfRange "A number is out of range"
        "The number can't be what this value counts, or it does not fit into 64 bits."
    106 InexactNumber "A number has too many digits"
        "A number that a float can't hold exactly would be sent as another one."
    107 GroupWithoutOperations "A group has no operations"
        "A group becomes a file of the client, which would be empty."
    108 OperationsWithoutGroup "Operations belong to no group"
        "The group names the file of the client in which the operations are."
    109 NotOneService "The service is not described exactly once"
        "A client is one of one service: its options, hosts and session are in the section `service` of one file."

    // Names.
    201 NotSnakeCase "A name is not in snake_case"
        "The name becomes a method, an argument or a module in Rust, all of which are in snake_case."
    202 NotPascalCase "A name is not in PascalCase"
        "The name becomes a type in Rust, and types are in PascalCase."
    203 NoRustName "A value can't be named in Rust"
        "Each value becomes a variant of an enum, whose name is an identifier."
    204 Keyword "A name is a word of Rust"
        "A keyword can't be the name of anything in the client."
    205 TakenName "A name that the generated code has taken"
        "Something of this name is there in every client, or in Rust itself, and would be hidden."
    206 SameNameInRust "Two things would have one name in Rust"
        "Names are generated from those of the spec, and two names that differ there can become the same."
    207 UnusableFileName "A name that can't be that of a file"
        "Groups, operations and types become files, on every system."
    208 Duplicate "Something is there twice"
        "What is found by its name or its number can be there only once."
    209 EmptyWireName "A name on the wire is empty"
        "The service finds a value by its name."
    210 SameWireName "Two values travel under one name"
        "The service would read one of the two, and not say which."

    // Texts.
    301 EmptyText "A text for readers is empty"
        "It becomes documentation, and whoever reads it has nothing else."
    302 NoSummary "A text does not begin with one sentence"
        "The first line stands alone in lists of the documentation."
    303 UnsafeText "A text can't be shown as it is written"
        "It becomes Markdown in the documentation, where it would break what is around it, or show something else."
    304 SourcePage "A page of `sources` is no https URL"
        "It becomes a link in the documentation."
    305 UnusedSource "A page of `sources` that documents nothing"
        "A file that no `source` names is misspelt or out of date."

    // Types and values.
    401 InvalidType "What is written is no type"
        "Types are words of the format, names of types of the spec in PascalCase, and `list<T>`, `map<T>` and `T?` of \
         them."
    402 UnknownType "A type that is not in the spec"
        "A type is generated from its entry under `types`."
    403 MisplacedType "A type that can't be here"
        "Some words only have a meaning as a result, or as a field of an object."
    404 DirectionOfType "A type goes the other way"
        "An `object` is read and keeps fields that nobody knows; an `input` is written and has a builder."
    405 MembersOfType "A type does not have what its kind has"
        "An object or an input has fields, an enum has values."
    406 ClearableField "A field that nobody gives is `clearable`"
        "To clear a field is to send null for it, and only what the caller gives is sent."
    407 TypedField "It is not clear how a tagged field is read"
        "A field of the type `typed` is read as the value of another field says: `typed_by` names that one and its \
         values."
    408 UnknownField "A field that the type does not have"
        "What refers to a field must name one, as the type or the wire calls it."
    409 UnusedType "A type that no operation uses"
        "It would be code that nobody can reach."
    410 EndlessType "A type that holds itself"
        "A value that must hold another of its type never ends."
    411 UnknownEnumValue "A value that the enum does not have"
        "The caller can only give the values that the spec lists."
    412 WrongValue "A value is not of its type"
        "Defaults, samples, options, arguments and results are of the types that the spec states for them."
    413 MissingField "A required field is missing"
        "A field that is `required` is there in every value of the type."

    // The service.
    501 UnknownOption "An option that the service does not have"
        "The options of the client are those under `options` of the service."
    502 TypeOfOption "An option is of the wrong type"
        "What refers to an option needs a value of a certain type."
    503 ValuesOfOption "Values and the type of an option do not go together"
        "A `choice` has values to choose from, and no other type has."
    504 TwoDefaults "An option has two defaults"
        "Only one of them can count."
    505 NoPublicKey "A file holds no key in PEM"
        "The default of an option of the type `public_key` is a key in PEM."
    506 MissingFile "A file that is named is not there"
        "The file is read from the spec's folder while the client is generated."
    507 NoOptionsToRequire "A list of required options is empty"
        "One of the options must be given, and there is none to give."
    508 NoAddress "Nothing gives the address of a host"
        "Requests have to go somewhere: to an address from an option, or to one that is derived from another host's."
    509 UnknownHost "A host that the service does not have"
        "A host is one under `hosts`, and it is derived from one before it."
    510 HostLabel "A label that can't be in the name of a host"
        "The name of a host consists of letters, digits and `-`, between dots."
    511 InvalidHeader "A header that can't be sent"
        "HTTP allows no other characters here, and the name of a header is in lower case."
    512 OneSource "A value does not come from exactly one place"
        "Without a source there is nothing to send, and of two only one could be sent."
    513 MissingFromService "The service lacks what is needed here"
        "What is used here is described once, in the service."
    514 UnusedOption "An option that nothing uses"
        "It would be a setter without an effect."
    515 ClientAuthMethod "No way to authenticate a client"
        "The runtime has the methods of OAuth that are listed, and no others."
    516 ExampleServer "No path of a Rust function"
        "The examples of the documentation are compiled with a call of this function."

    // Requests.
    601 UnknownParameter "A parameter that the operation does not have"
        "What refers to a parameter must name one of `params`, and where values are placed, one of `supplied`."
    602 PlacedTwice "A value is placed twice"
        "A value is in one place of the request."
    603 PlacedNowhere "A value is sent nowhere"
        "A parameter that no part of the request holds would be ignored."
    604 IdleDefault "A default that never counts"
        "An argument that is always given has no default."
    605 UnsuitableEncoding "A value can't be encoded so"
        "Each encoding takes values of certain types."
    606 IdleFallback "The session can't replace a parameter"
        "A part of the session is a text, and takes the place of an argument that is not given."
    607 KindOfEndpoint "An operation does not travel in exactly one way"
        "A request is REST or GraphQL, and in GraphQL a query or a mutation."
    608 RequestBody "A body that the request can't have"
        "A request has one body, and one of the method GET has none."
    609 OptionalInPath "A value in a path may be missing"
        "Without the value there is no path to request."
    610 UnsendableType "A value that can't be in a path, a query or a form"
        "Each of these holds texts: a list or a mapping needs an encoding."
    611 PathStart "A path does not begin with a slash"
        "The path is joined to the address of the host, which is not a part of it."
    612 PathBraces "A value in a path is not between braces"
        "`{name}` is replaced by the value of that name; anything else would be sent as it is."
    613 PathCharacter "A character that can't be in a path"
        "It would be encoded, or end the path, so what is written would not be what is sent."
    614 PathSegment "A segment that does not reach the service"
        "Clients and servers take segments of dots away, and merge empty ones."
    615 SameRequest "Two operations send the same request"
        "They would be two names of one thing."
    616 PreconditionWords "A check does not say exactly one thing"
        "Each item of `refuse` becomes one precondition, with one message."
    617 IdlePrecondition "A check that never refuses anything"
        "It checks what can't happen, so it would be read as a promise that does nothing."
    618 UnknownErrorCode "An error code that the spec does not have"
        "The codes of the service are those under `error_codes`."

    // Secrets, authorization and the session.
    701 UndeclaredSecret "A value that looks secret is not declared"
        "Values are printed and logged unless they are secret. A name like this one needs a decision."
    702 SecretAndPublic "A value is both secret and public"
        "Only one of the two can be true."
    703 SensitiveType "A value of this type can't be kept secret"
        "The wrappers that keep a value from being printed hold texts and JSON."
    704 MissingSensitive "A value that is certainly secret would be printed"
        "A token, or what is encrypted on the wire, must not be in a log."
    705 BearerParameter "A parameter that can't be the bearer token"
        "The token of an argument takes precedence over the session's: it is an optional text, in an operation that \
         sends a token."
    706 UserOfBearer "The session's user beside another's token"
        "The token of an argument may be another user's, for whom the session's user id is wrong."
    707 ClientAuthBody "The client is authenticated in a request without a form"
        "The credentials of the application travel in a form or a header, as OAuth says."
    708 SessionResult "The result lacks what the session takes"
        "The session takes the token and the user's id from fields of the result."
    709 WhoAmI "An operation that can't return the user of a token"
        "The client calls it by itself, with the session's token and no arguments."
    710 UnknownOperation "An operation that is not in the spec"
        "What refers to an operation must name one of the spec."

    // GraphQL.
    801 InvalidGraphQl "GraphQL that is not valid"
        "The schema, and the documents that are derived from the spec, are checked as the service would."
    802 UnknownSchemaType "A type that the schema does not have"
        "`graphql` of a type names the one of the schema that it stands for."
    803 UnknownSchemaField "A field that the schema does not have"
        "The service would refuse the document."
    804 UnknownSchemaArgument "An argument that the schema does not have"
        "The service would refuse the document."
    805 UnknownSchemaValue "A value that the schema's enum does not have"
        "The service would refuse the value."
    806 MissingSchemaArgument "Something is missing that the schema demands"
        "The service would refuse the document, because it lacks an argument or a field that can't be null."
    807 OptionalSchemaArgument "Something may be missing that the schema demands"
        "The service would refuse each call that leaves it out."
    808 SchemaType "A type that is not the schema's"
        "The service would refuse the value, or its response could not be read."
    809 SchemaNull "Null where the schema has none"
        "What the schema says can't be null is never null, in both directions."
    810 UndeclaredSchemaType "A type does not name its type of the schema"
        "The document needs the name that the schema has for it."
    811 PathThroughList "A path leads through a list"
        "There would be one result for each item of the list."
    812 NoInputObject "An argument is no input object"
        "`input` fills the fields of an argument that is an input object."
    813 FieldWithArgument "A field that needs an argument"
        "The fields of a type are selected without arguments."

    // Results.
    901 TwoTransforms "A result is derived in two ways"
        "A result is made by one transformation."
    902 TransformSource "It is not clear what a result is derived from"
        "`of` is the type of the response, where the result is another one."
    903 WordsOfUnit "A result that does not exist has properties"
        "`unit` means that nothing is returned."
    904 PartsOfGraphQl "A GraphQL response is read in parts"
        "The response to GraphQL has one form, which the GraphQL specification gives it."
    905 TransformType "A derived result is of another type"
        "The transformation decides of which type its result is."
    906 NeverEqual "Two values that are never equal are compared"
        "Values of different types are never equal, so the result would always be `false`."
    907 KeyOfMap "A field that can't be the key of a map"
        "The key is a text that is always there."
    908 RequiredIsDropped "A required field is dropped"
        "A field that is taken out where it is empty may be missing, so it can't be `required`."
    909 FormatOfBody "It is not clear how a body is read"
        "The value of an argument decides it: every value that it can have must be listed, once."
    910 NoListOfObjects "No list of objects"
        "The transformation looks at the fields of each item."

    // Examples.
    1001 NoExample "An operation without an example"
        "The example is the test of the request, and is shown in the documentation."
    1002 NeverRefused "A call that is not refused"
        "The example states that a call is refused for want of a user, which the operation does not need."
    1003 WordsOfRefused "A call that is refused has a response"
        "Nothing is sent, so there is no response and nothing that a server must hold."
    1004 EndOfExample "An example does not end in exactly one way"
        "A call is sent, or it is refused before."
    1005 NoUserInExample "No user is signed in before the example"
        "The operation needs a user, so the call of the example would send nothing."
    1006 MissingArgument "A required argument is missing"
        "The call would not compile."
    1007 ResultOfExample "A result without a response"
        "A result is derived from the response of the example, and an operation that returns nothing has none."
    1008 InvalidMark "A mark that has no meaning"
        "A key that begins with `$` says how a value of the request is compared."
    1009 NotInRequest "The request does not hold a value"
        "The example is the test of the request, and would fail."
    1010 UnsaidInRequest "A value of the request is not stated"
        "The example states the whole request, so that nothing is sent by accident."
    1011 OtherInRequest "The request holds another value"
        "The example is the test of the request, and would fail."
    1012 RequestWords "A request is stated in the words of another kind"
        "A REST request has a path, GraphQL has arguments."
    1013 RequestPath "The request has another path"
        "The path follows from the endpoint and the arguments; the example would fail."

    // The generator itself.
    1101 Unresolved "A fault of the generator"
        "The rules have found no error, and yet something could not be resolved. It is not the author's fault."
}

impl Code {
    /// Finds a code as people write it: `E0012`, `e12`, `12`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let number: u16 = text.trim_start_matches(['E', 'e']).parse().ok()?;
        Self::ALL.iter().copied().find(|code| *code as u16 == number)
    }

    /// Whether it is about two things where only one can be.
    pub(crate) fn is_of_two(self) -> bool {
        matches!(
            self,
            Self::DuplicateKey
                | Self::SameNameInRust
                | Self::Duplicate
                | Self::SameWireName
                | Self::PlacedTwice
        )
    }

    /// Whether it is about YAML, so that a file with such an error may not be read at all.
    pub(crate) fn is_of_yaml(self) -> bool {
        self < Self::UnknownKey
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "E{:04}", *self as u16)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_rise() {
        assert!(Code::ALL.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn a_code_is_found_as_people_write_it() {
        for text in ["E0012", "e12", "0012", "12"] {
            assert_eq!(Code::parse(text), Some(Code::Separator), "{text}");
        }
        for text in ["", "E", "E9999", "Separator", "E-12"] {
            assert_eq!(Code::parse(text), None, "{text}");
        }
        assert!(Code::ALL.iter().all(|code| Code::parse(&code.to_string()) == Some(*code)));
    }
}

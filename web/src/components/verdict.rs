//! Turns reports into one sentence, the consequence that matters most, and how good or bad that is.

use atrest_core::report::{ConfigReport, Source, Stage, ValueReport};
use yew::prelude::*;

use super::{Sign, icon, prose};
use crate::state::{Config, Value};

/// Where the answer of a view begins.
pub const ANSWER_ID: &str = "answer";

/// How good or bad an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It starts, it opened.
    Starts,
    /// It is refused, it does not open.
    Refuses,
    /// It works, and is unwise.
    Advice,
    /// Neither.
    Note,
}

impl Tone {
    /// Its class.
    pub fn class(self) -> &'static str {
        match self {
            Self::Starts => "is-starts",
            Self::Refuses => "is-refuses",
            Self::Advice => "is-advice",
            Self::Note => "is-note",
        }
    }

    /// Its sign.
    pub fn sign(self) -> Sign {
        match self {
            Self::Starts => Sign::Good,
            Self::Refuses => Sign::Bad,
            Self::Advice => Sign::Care,
            Self::Note => Sign::Note,
        }
    }
}

/// A verdict.
#[derive(Clone, PartialEq)]
pub struct Verdict {
    /// How good or bad it is.
    pub tone: Tone,
    /// The sentence.
    pub sentence: AttrValue,
    /// What follows from it.
    pub consequence: Option<AttrValue>,
    /// Whether what follows is unwise although the rest is well.
    pub unwise: bool,
}

impl Verdict {
    fn new(tone: Tone, sentence: String, consequence: Option<String>) -> Self {
        Self { tone, sentence: sentence.into(), consequence: consequence.map(Into::into), unwise: false }
    }

    /// There is no file to judge.
    pub fn no_file(why: &str) -> Self {
        Self::new(Tone::Note, "These wishes make no file.".into(), Some(why.into()))
    }

    /// The verdict, large.
    pub fn view(&self) -> Html {
        html! {
            <div class={classes!("verdict", self.tone.class())}>
                <div class="verdict-head">
                    {icon(self.tone.sign())}
                    <div>
                        <p class="verdict-sentence">{prose(&self.sentence)}</p>
                        {for self.consequence.as_ref().filter(|_| !self.unwise).map(|consequence| html! {
                            <p class="verdict-consequence">{prose(consequence)}</p>
                        })}
                    </div>
                </div>
                {for self.consequence.as_ref().filter(|_| self.unwise).map(|consequence| html! {
                    <p class="verdict-but is-advice">{icon(Sign::Care)}<span>{"But: "}{prose(consequence)}</span></p>
                })}
            </div>
        }
    }
}

/// The verdict of the Config view; nothing while there is nothing to judge.
pub fn config_verdict(config: &Config) -> Option<Verdict> {
    let answer = config.answer.as_ref().filter(|_| !config.text.is_empty())?;
    Some(match &answer.report {
        Err(message) => Verdict::new(Tone::Note, "There is no verdict on this file.".into(), Some(message.clone())),
        Ok(report) => file_verdict(report),
    })
}

/// The verdict on a file.
pub fn file_verdict(report: &ConfigReport) -> Verdict {
    let server = format!("kube-apiserver {}", report.release);
    if report.verdict.accepted {
        let starts = Verdict::new(Tone::Starts, format!("{server} starts with this file."), report.consequence.clone());
        return Verdict { unwise: report.consequence.is_some(), ..starts };
    }
    let why = match report.verdict.stage {
        Stage::Load => "it cannot read it",
        Stage::Decode => "it cannot make a configuration of it",
        Stage::Validate => "it breaks the rules of a configuration",
        Stage::Build | Stage::Ok => "it cannot set up its providers",
    };
    let first = report.findings.iter().find(|finding| finding.source == Source::Server);
    Verdict::new(Tone::Refuses, format!("{server} refuses this file: {why}."), first.map(|f| f.message.clone()))
}

/// The verdict of the Value view; nothing while there is nothing to judge.
pub fn value_verdict(value: &Value) -> Option<Verdict> {
    value.stored.as_ref()?;
    if let Some(refusal) = &value.refusal {
        return Some(Verdict::new(Tone::Note, "This value was not tried.".into(), Some(refusal.clone())));
    }
    Some(opened_verdict(value.report.as_ref()?))
}

fn opened_verdict(report: &ValueReport) -> Verdict {
    if report.opened.is_none() && report.attempts.is_empty() {
        let how = "Put the file of the cluster into the Config view, or type the key here.";
        return Verdict::new(Tone::Note, report.needs.summary.clone(), Some(how.into()));
    }
    let Some(opened) = &report.opened else {
        return Verdict::new(
            Tone::Refuses,
            "None of these keys opens this value.".into(),
            Some(report.needs.summary.clone()),
        );
    };
    let what = report.object.as_ref().filter(|object| !object.kind.is_empty()).map_or("value".into(), |object| {
        let name = [object.namespace.as_deref(), object.name.as_deref()];
        let name: Vec<&str> = name.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        format!("{} {}", object.kind, name.join("/"))
    });
    let sentence = match (opened.provider.as_str(), &opened.name) {
        ("identity", _) => format!("This {} is stored in plain text.", what.trim()),
        (provider, Some(name)) => format!("{provider} with {name} opens this {}.", what.trim()),
        (provider, None) => format!("{provider} opens this {}.", what.trim()),
    };
    let consequence = match opened {
        opened if opened.doubt.is_some() => opened.doubt.clone(),
        opened if opened.provider == "identity" => Some("Whoever reads etcd or a backup of it can read this.".into()),
        opened if opened.stale => Some("It is stale: the next update of the object writes it with another key.".into()),
        opened if !opened.authenticated => {
            Some("aescbc does not prove that the value is unchanged; the object inside reads as a whole.".into())
        }
        _ => Some("The cipher proves that the key is right and the value unchanged.".into()),
    };
    let tone = if opened.doubt.is_some() || opened.provider == "identity" { Tone::Advice } else { Tone::Starts };
    Verdict::new(tone, sentence, consequence)
}

//! Turns requests and answers into bytes between the page and its worker, and back.
//!
//! Both ends are the same build, so the form needs no version: numbers are little endian, lists and texts have their
//! length before them.

/// A value that can cross.
pub trait Wire: Sized {
    /// Appends the value.
    fn put(&self, out: &mut Vec<u8>);

    /// Reads a value; `None` if the bytes end early or make no sense.
    fn take(from: &mut Reader<'_>) -> Option<Self>;

    /// Appends several values without their number.
    fn put_all(items: &[Self], out: &mut Vec<u8>) {
        items.iter().for_each(|item| item.put(out));
    }

    /// Reads `count` values.
    fn take_all(count: usize, from: &mut Reader<'_>) -> Option<Vec<Self>> {
        (0..count).map(|_| Self::take(from)).collect()
    }
}

/// The bytes that are still to be read.
pub struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    /// The next `count` bytes.
    pub fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (head, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(head)
    }
}

/// Writes one value.
pub fn to_bytes<T: Wire>(value: &T) -> Vec<u8> {
    let mut out = Vec::new();
    value.put(&mut out);
    out
}

/// Reads one value.
pub fn from_bytes<T: Wire>(bytes: &[u8]) -> Option<T> {
    T::take(&mut Reader(bytes))
}

impl Wire for u8 {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(*self);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        from.bytes(1)?.first().copied()
    }

    fn put_all(items: &[Self], out: &mut Vec<u8>) {
        out.extend_from_slice(items);
    }

    fn take_all(count: usize, from: &mut Reader<'_>) -> Option<Vec<Self>> {
        Some(from.bytes(count)?.to_vec())
    }
}

macro_rules! wire_number {
    ($($number:ty),*) => {$(
        impl Wire for $number {
            fn put(&self, out: &mut Vec<u8>) {
                out.extend_from_slice(&self.to_le_bytes());
            }

            fn take(from: &mut Reader<'_>) -> Option<Self> {
                Some(Self::from_le_bytes(from.bytes(size_of::<Self>())?.try_into().ok()?))
            }
        }
    )*};
}

wire_number!(u32, u64, usize, f64);

impl Wire for bool {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        Some(u8::take(from)? != 0)
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn put(&self, out: &mut Vec<u8>) {
        self.len().put(out);
        T::put_all(self, out);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let count = usize::take(from)?;
        T::take_all(count, from)
    }
}

impl Wire for String {
    fn put(&self, out: &mut Vec<u8>) {
        self.len().put(out);
        out.extend_from_slice(self.as_bytes());
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        String::from_utf8(Vec::take(from)?).ok()
    }
}

/// Codes are few and permanent, so each is leaked once.
impl Wire for &'static str {
    fn put(&self, out: &mut Vec<u8>) {
        self.len().put(out);
        out.extend_from_slice(self.as_bytes());
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        thread_local!(static KNOWN: std::cell::RefCell<Vec<&'static str>> = const { std::cell::RefCell::new(Vec::new()) });
        let code = String::take(from)?;
        KNOWN.with_borrow_mut(|known| {
            let found = known.iter().copied().find(|k| *k == code);
            Some(found.unwrap_or_else(|| {
                let code: &'static str = code.leak();
                known.push(code);
                code
            }))
        })
    }
}

impl<T: Wire> Wire for Option<T> {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(u8::from(self.is_some()));
        if let Some(value) = self {
            value.put(out);
        }
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        match u8::take(from)? {
            0 => Some(None),
            _ => Some(Some(T::take(from)?)),
        }
    }
}

impl<T: Wire> Wire for Box<T> {
    fn put(&self, out: &mut Vec<u8>) {
        (**self).put(out);
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        T::take(from).map(Box::new)
    }
}

impl<T: Wire, E: Wire> Wire for Result<T, E> {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(u8::from(self.is_ok()));
        match self {
            Ok(value) => value.put(out),
            Err(error) => error.put(out),
        }
    }

    fn take(from: &mut Reader<'_>) -> Option<Self> {
        match u8::take(from)? {
            0 => Some(Err(E::take(from)?)),
            _ => Some(Ok(T::take(from)?)),
        }
    }
}

/// Makes a struct cross, field by field; a field that is left out does not compile.
macro_rules! wire_struct {
    ($($name:ident { $($field:ident),* $(,)? })*) => {$(
        impl $crate::worker::wire::Wire for $name {
            fn put(&self, out: &mut Vec<u8>) {
                let $name { $($field),* } = self;
                $($crate::worker::wire::Wire::put($field, out);)*
            }

            fn take(from: &mut $crate::worker::wire::Reader<'_>) -> Option<Self> {
                $(let $field = $crate::worker::wire::Wire::take(from)?;)*
                Some($name { $($field),* })
            }
        }
    )*};
}

/// Makes an enum without data cross by the number of its variant.
macro_rules! wire_enum {
    ($($name:ident { $($variant:ident),* $(,)? })*) => {$(
        impl $crate::worker::wire::Wire for $name {
            fn put(&self, out: &mut Vec<u8>) {
                match self { $($name::$variant => {})* }
                out.push(*self as u8);
            }

            fn take(from: &mut $crate::worker::wire::Reader<'_>) -> Option<Self> {
                let number = <u8 as $crate::worker::wire::Wire>::take(from)?;
                $(if number == $name::$variant as u8 { return Some($name::$variant); })*
                None
            }
        }
    )*};
}

/// Makes an enum whose variants hold named fields cross: a number, then the fields.
macro_rules! wire_message {
    ($name:ident { $($number:literal => $variant:ident { $($field:ident),* $(,)? }),* $(,)? }) => {
        impl $crate::worker::wire::Wire for $name {
            fn put(&self, out: &mut Vec<u8>) {
                match self {
                    $($name::$variant { $($field),* } => {
                        out.push($number);
                        $($crate::worker::wire::Wire::put($field, out);)*
                    })*
                }
            }

            fn take(from: &mut $crate::worker::wire::Reader<'_>) -> Option<Self> {
                match <u8 as $crate::worker::wire::Wire>::take(from)? {
                    $($number => {
                        $(let $field = $crate::worker::wire::Wire::take(from)?;)*
                        Some($name::$variant { $($field),* })
                    })*
                    _ => None,
                }
            }
        }
    };
}

pub(crate) use {wire_enum, wire_message, wire_struct};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nested_value_comes_back_as_it_went() {
        let value = vec![Some("語".to_string()), None];
        assert_eq!(from_bytes::<Vec<Option<String>>>(&to_bytes(&value)), Some(value));
    }

    #[test]
    fn a_message_that_was_cut_is_no_message() {
        let bytes = to_bytes(&"key1".to_string());
        assert_eq!(from_bytes::<String>(&bytes[..bytes.len() - 1]), None);
    }
}

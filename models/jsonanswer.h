// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <simdjson.h>

#include <optional>
#include <string_view>

/// A small answer of the API as a tree, read whole or not at all. Passes over a byte order mark, and puts right what a
/// strict parser refuses within strings.
class JsonAnswer
{
public:
    bool parse(QByteArrayView answer);
    /// Valid after a parse() that succeeded, until the next one.
    simdjson::dom::element root() const { return m_root; }

private:
    simdjson::dom::parser m_parser;
    simdjson::dom::element m_root;
};

/// The member, unless it is missing or null, or this is no object. Of a name that comes twice the last one counts.
std::optional<simdjson::dom::element> memberOf(simdjson::dom::element object, std::string_view name);
/// A text; empty for anything else.
std::string_view textOf(const std::optional<simdjson::dom::element> &value);
/// A whole number, also one that is sent as a string or with a fraction of 0, from 0 to 2^50.
std::optional<qint64> countOf(simdjson::dom::element value);
/// Also "true" and "false" in any case, 1 and 0.
std::optional<bool> flagOf(const std::optional<simdjson::dom::element> &value);

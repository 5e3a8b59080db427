// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessionstore.h"

#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// One session of a test; empty means missing. Times are ISO texts ("2021-03-10T14:05:03Z"; without offset UTC), any
/// other text is a time that cannot be read.
struct TestSession
{
    std::string bot = {};
    std::string channel = {};
    std::string user = {};
    std::string contact = {};
    std::string type = {};
    std::string conversation = {};
    std::string cstart = {};
    std::string cend = {};
    std::string billing = {};
    std::string start = {};
    std::string end = {};

    /// The member for a field of the API.
    static std::string TestSession::*member(Field field);
};

/// Makes a SessionStore from sessions or from lines of text, through segments as the loader makes them.
class SessionBuilder
{
public:
    /// A line for each session: pairs of filter name and value, separated by blanks, a value with blanks in quotes:
    /// `channel=IVR start=2021-03-10T14:05:03 user="Ada L."`. Blank lines are passed over.
    SessionBuilder &add(std::string_view lines);
    SessionBuilder &add(const TestSession &session);
    /// Marks an earlier row as replaced by a later one.
    SessionBuilder &supersede(quint32 row);
    /// Marks a row that is added already or will be as one that may still change.
    SessionBuilder &open(quint32 row);
    /// Marks a row that is added already as one that its answer lists twice.
    SessionBuilder &repeated(quint32 row);
    /// Marks that time of a row that is added already as one that may be an hour later.
    SessionBuilder &undecided(quint32 row, Field field);
    /// Ends the segment: what was added so far goes into the store.
    SessionBuilder &flush();
    /// The store with everything that was added.
    const SessionStore &store();

private:
    quint32 nextRow() const { return m_store.rowCount() + m_segment.rowCount; }
    quint32 codeOf(Field field, const std::string &value);

    SessionStore m_store;
    Segment m_segment;
    std::map<std::pair<Field, std::string>, quint32> m_codes;
    std::map<Field, quint32> m_codeCount;
};

/// Some rows as text, a line each: values of the fields separated by " | ", times in UTC as "2021-03-10 14:05:03",
/// "-" for a missing value, "?text" for a time that cannot be read, lengths in seconds.
std::string rowsAsText(const SessionStore &store, std::span<const quint32> rows, std::initializer_list<Field> fields);
/// All rows, those included that were replaced.
std::string rowsAsText(const SessionStore &store, std::initializer_list<Field> fields);

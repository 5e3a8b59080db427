// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "datetext.h"
#include "displaynames.h"
#include "field.h"
#include "packedid.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class PageReader;

/// The fields that are texts, ids and times, in the order of their columns.
inline constexpr std::array TextFields{
    Field::BotId, Field::Channel, Field::KoreUserId, Field::ChannelUserId, Field::BillingSessionType};
inline constexpr std::array IdFields{Field::ConversationSessionId, Field::BillingSessionId};
inline constexpr std::array TimeFields{
    Field::ConversationStart, Field::ConversationEnd, Field::BillingStart, Field::BillingEnd};

/// One record of a page: the eleven values as text, in the order of Field. Strings are unescaped, numbers and booleans
/// keep their raw text, null and missing are empty, an object or array is kept as its JSON. Of a key that comes twice
/// the last one counts.
struct SessionRecord
{
    std::array<std::string_view, ApiFieldCount> values;
    /// Of the texts (TextIndex).
    std::array<quint32, TextFields.size()> textHashes;
    /// The ids and times that these texts name; an id that is no ObjectId is escaped, with no code.
    std::array<PackedId, IdFields.size()> ids;
    std::array<ReadTime, TimeFields.size()> times;

    std::string_view value(Field field) const { return values[static_cast<size_t>(field)]; }
    /// Sets hashes, ids and times. Of whoever has set the values, as long as these are near.
    void decode(ApiTimeReader &reader);
    /// The second in the id of that column, UTC; 0 without one.
    quint32 creationSecond(size_t idColumn) const;
};

/// What an answer of the API says, read whole.
struct SessionPage
{
    enum class Problem : quint8 {
        None,
        Empty,
        NotJson,
        /// Valid JSON that is no sessions answer.
        NotSessions,
        /// The body is an error of the API; `errors` holds its messages.
        ApiError,
    };

    Problem problem = Problem::None;
    std::optional<qint64> total;
    std::optional<bool> moreAvailable;
    /// Records in the order of the answer; the views point into buffers of the parser, or into the page itself if that
    /// was read in place, and are valid until its next parse.
    std::vector<SessionRecord> records;
    /// Entries of `sessions` that are no objects; told, kept raw, not shown as rows.
    quint32 oddEntries = 0;
    /// Invalid bytes, lone surrogates and escapes that are none were replaced by U+FFFD before parsing, raw control
    /// characters taken as they are.
    bool repaired = false;
    /// Messages and codes of an API error body, `{"errors":[{"msg":…,"code":…}]}`.
    std::vector<std::pair<QString, int>> errors;
    /// Of a CSV file with a column of names.
    BotNames botNames;
    /// One English sentence for the log and the details of an error; names the position where known.
    QString detail;
};

/// Reads the answers of getBillingSessionsDetails; reused for many pages, one instance a thread.
class PageParser
{
public:
    PageParser();
    ~PageParser();

    /// Parses a whole page; strips a BOM. Nothing of a page that cannot be read whole is given out.
    const SessionPage &parse(QByteArrayView page);
    /// The same without a copy of it, where its buffer is large enough (roomFor()); it must outlive the records.
    const SessionPage &parseInPlace(const QByteArray &page);
    /// The bytes that a buffer needs for a page of this size to be read in place.
    static qsizetype roomFor(qsizetype pageBytes);
    /// Gives back what a large page has taken; its records are void.
    void release();

private:
    const SessionPage &read(std::string_view json, size_t allocated);

    std::unique_ptr<PageReader> m_reader;
    SessionPage m_page;
};

/// The JSON text of one record of a page as received: entry `index` of `sessions`, odd entries not counted; empty if
/// there is none.
QByteArray rawRecord(QByteArrayView page, quint32 index);

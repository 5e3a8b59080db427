// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "field.h"
#include "rowmask.h"

#include <QString>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct SessionDiff;

/// What a comparison with another listing found about which rows, in words of the filter: `added`; or `changed` and the
/// filter names of the fields that differ. Rows are those of one store, however much is appended to it.
///
/// A value that never changes; copies share it.
class RowChanges
{
public:
    /// A row that was added or has changed.
    struct Mark
    {
        quint32 row = 0;
        /// A bit for each field that differs (bitOf()), AddedBit alone for a row that was added.
        quint16 bits = 0;
        bool operator==(const Mark &) const = default;
    };
    /// That of Field::Change, which never differs itself.
    static constexpr quint16 AddedBit = quint16(1U << static_cast<quint32>(Field::Change));

    /// Nothing was compared.
    RowChanges() = default;
    /// Rows of the later listing; what has vanished is none of them.
    explicit RowChanges(const SessionDiff &diff);

    /// By row.
    std::span<const Mark> marks() const;
    /// Of a store of so many rows those of which a word, or the API's name of the field, contains the folded text.
    RowMask rowsContaining(std::string_view text, quint32 rows) const;
    /// The same of which one of these is one of those, folded; "" are the rows without any.
    RowMask rowsEqualTo(const std::vector<std::string> &words, quint32 rows) const;

    bool operator==(const RowChanges &other) const;

private:
    template <typename Is> RowMask rowsWith(Is isMeant, bool withOthers, quint32 rows) const;

    std::shared_ptr<const std::vector<Mark>> m_marks;
};

/// The filter that shows the added sessions, or those of which this field has changed.
QString addedTerm();
QString changedTerm(Field field);
/// What the screen shows for such a word: "added", "changed", or the title of the field.
QString titleOfChange(const QString &word);

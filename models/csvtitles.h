// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "field.h"
#include "zone.h"

#include <QCoreApplication>
#include <QString>

#include <array>
#include <optional>
#include <string_view>
#include <vector>

/// What the title line of a CSV file says of its columns: our two presets and the vendor's export are told apart by it
/// (design.md, *CSV*; kore-api.md, section 7). Columns may stand in any order.
class CsvTitles
{
    Q_DECLARE_TR_FUNCTIONS(CsvTitles)

public:
    /// Reads the first record of the text, which has no BOM any more; `hadBom` tells that it had one.
    CsvTitles(std::string_view text, bool hadBom);

    /// Two titles at least are known, or all of them.
    bool isKnown() const;
    /// A sentence if the titles are known, but cannot be used.
    QString errorString() const { return m_error; }
    char separator() const { return m_separator; }
    /// Columns of the file, those included that nobody knows.
    size_t columns() const { return m_columns; }
    /// The column of one of the API's fields.
    std::optional<size_t> columnOf(Field field) const { return m_columnOf[static_cast<size_t>(field)]; }
    /// The column of our own with the names of the bots.
    std::optional<size_t> columnOfBotName() const { return m_botName; }
    /// The zone that the titles name for the times of this field.
    const std::optional<Zone> &zoneOf(Field field) const { return m_zoneOf[static_cast<size_t>(field)]; }
    /// The vendor's export, which has a line for each message of a session.
    bool listsMessages() const { return m_hasMessageId; }
    /// The preset for Excel: its guards are to be taken off.
    bool isGuarded() const { return m_isGuarded; }
    /// The same, whose channels have their display names.
    bool hasChannelTitles() const { return m_isGuarded && m_isChannelShown; }

private:
    void read(const std::vector<std::string_view> &titles);
    void readTitle(QStringView title, size_t column);

    QString m_error;
    char m_separator = ',';
    size_t m_columns = 0;
    size_t m_known = 0;
    bool m_hasMessageId = false;
    bool m_isGuarded = false;
    bool m_isChannelShown = false;
    std::array<std::optional<size_t>, ApiFieldCount> m_columnOf;
    std::optional<size_t> m_botName;
    std::array<std::optional<Zone>, ApiFieldCount> m_zoneOf;
};

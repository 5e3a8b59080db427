// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "field.h"

#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

/// What the account calls its bots, by their ids; UTF-8.
using BotNames = std::map<std::string, std::string, std::less<>>;

/// What the screen shows for a raw value: the display name of a channel, the name of a bot, the title of a rule for
/// each of the findings, that of a field that has changed, everything else as it is. A value whose copies share the
/// names.
class DisplayNames
{
public:
    DisplayNames() = default;
    explicit DisplayNames(const BotNames &bots);

    /// Whether values of this field of a session can have a name: channels, bots and findings.
    static bool areIn(Field field)
    {
        return field == Field::Channel || field == Field::BotId || field == Field::Findings;
    }
    /// The raw value where no name is known.
    QString of(Field field, std::string_view value) const;
    /// Empty where none is known.
    std::string_view bot(std::string_view id) const;
    bool hasBots() const { return m_bots && !m_bots->empty(); }
    BotNames bots() const { return m_bots ? *m_bots : BotNames(); }

    bool operator==(const DisplayNames &other) const;

private:
    /// Null: none.
    std::shared_ptr<const BotNames> m_bots;
};

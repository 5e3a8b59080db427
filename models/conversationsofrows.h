// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversationhistory.h"
#include "period.h"
#include "sessionstore.h"
#include "zone.h"

#include <QMap>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

struct Finding;

/// The ids of the conversations of these rows by the bot of their sessions, each once, without those that were looked
/// up already and those without an id. May run in any thread.
QMap<QString, QStringList> conversationsOf(
    const SessionStore &store, std::span<const quint32> rows, const ConversationHistory *known = nullptr);
/// Those of a finding that counts for something: above info, about one session.
std::vector<quint32> rowsOfFindings(const std::vector<Finding> &findings);
/// All that count, of the period if there is one.
std::vector<quint32> rowsOfPeriod(const SessionStore &store, const std::optional<Period> &period, const Zone &zone);
/// From the first to the last session of all, replaced ones included; nothing if none has a time.
std::optional<Period> daysOf(const SessionStore &store, const Zone &zone);

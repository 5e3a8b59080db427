// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectionstep.h"

#include <QCoreApplication>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionStep)
};

} // namespace

QString stepTitle(ConnectionStep::Kind kind)
{
    using Kind = ConnectionStep::Kind;
    switch (kind) {
    case Kind::Name:
        return Text::tr("Name");
    case Kind::Tls:
        return Text::tr("Encryption");
    case Kind::Http:
        return Text::tr("Answer");
    case Kind::Token:
        return Text::tr("Token");
    case Kind::Scope:
        return Text::tr("Scope");
    }
    Q_UNREACHABLE();
}

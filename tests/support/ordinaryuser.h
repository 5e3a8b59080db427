// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <unistd.h>

/// While it lives this process may do what an ordinary user may, also where root runs the tests. On Linux only.
class OrdinaryUser
{
public:
    OrdinaryUser() { m_dropped = geteuid() == 0 && setresuid(Nobody, Nobody, 0) == 0; }
    ~OrdinaryUser()
    {
        if (m_dropped && setresuid(0, 0, 0) != 0)
            qFatal("The tests do not become root again.");
    }
    Q_DISABLE_COPY_MOVE(OrdinaryUser)

private:
    static constexpr uid_t Nobody = 65534;
    bool m_dropped = false;
};

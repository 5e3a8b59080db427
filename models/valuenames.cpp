// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "valuenames.h"

using namespace Qt::StringLiterals;

QStringList valueNameTexts(const ValueNames &names)
{
    QStringList texts;
    for (auto field = names.begin(); field != names.end(); ++field) {
        for (auto name = field->begin(); name != field->end(); ++name)
            texts << filterName(field.key()) + u'\t' + name.key() + u'\t' + name.value();
    }
    return texts;
}

ValueNames valueNamesFromTexts(const QStringList &texts)
{
    ValueNames names;
    for (const QString &text : texts) {
        const QStringList parts = text.split(u'\t');
        const auto field = fieldFromName(parts.constFirst());
        if (field && parts.size() == 3)
            names[*field].insert(parts.at(1), parts.at(2));
    }
    return names;
}

// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookupdialog.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

LookupDialog::LookupDialog(
    const QString &title, const QString &explanation, const std::vector<Choice> &choices, QWidget *parent)
    : QDialog(parent)
    , m_choices(new QButtonGroup(this))
{
    setWindowTitle(title);
    auto *layout = new QVBoxLayout(this);
    auto *text = new QLabel(explanation, this);
    text->setObjectName(u"explanation"_s);
    text->setWordWrap(true);
    text->setMinimumWidth(440);
    layout->addWidget(text);
    layout->addSpacing(8);
    for (size_t number = 0; number < choices.size(); ++number) {
        const Choice &choice = choices[number];
        auto *cost = new QLabel(choice.cost, this);
        cost->setObjectName(u"cost%1"_s.arg(number));
        cost->setWordWrap(true);
        if (choices.size() > 1) {
            auto *button = new QRadioButton(choice.title, this);
            button->setObjectName(u"choice%1"_s.arg(number));
            button->setEnabled(choice.isPossible);
            button->setAccessibleDescription(choice.cost);
            m_choices->addButton(button, static_cast<int>(number));
            if (choice.isPossible && m_choices->checkedId() < 0)
                button->setChecked(true);
            cost->setIndent(24);
            cost->setForegroundRole(QPalette::PlaceholderText);
            layout->addWidget(button);
        }
        layout->addWidget(cost);
    }
    layout->addStretch();
    auto *box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *ask = box->button(QDialogButtonBox::Ok);
    ask->setText(tr("&Ask the vendor"));
    ask->setEnabled(std::ranges::any_of(choices, &Choice::isPossible));
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(box);
}

int LookupDialog::chosen() const
{
    return std::max(0, m_choices->checkedId());
}
